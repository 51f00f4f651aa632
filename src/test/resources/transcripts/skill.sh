#!/bin/sh
# The requests that a skill document tells an agent to make, as an agent types them, in their order.
#   skill.sh BASE SKILL PLATFORM MESSAGE VIDEO SECOND_VIDEO FOLDER
set -eu
BASE=$1 SKILL=$2 PLATFORM=$3 MESSAGE=$4 VIDEO=$5 SECOND=$6 FOLDER=$7

value() { sed -n 's/.*"'"$1"'":"\{0,1\}\([^",}]*\).*/\1/p' | head -n 1; }
need() { case $1 in *"$2"*) ;; *) echo "no $2 in: $1"; exit 1 ;; esac; }

# A free starter token: a UUID of the client's own, no body.
CLIENT=$(cat "$FOLDER/uuid")
ANSWER=$(curl -s -X POST "$BASE/api/auth/anonymous-token" -H "X-Client-Id: $CLIENT")
need "$ANSWER" '"code":0'
NEMO_TOKEN=$(echo "$ANSWER" | value token)

# A second one within the week is refused; without the header it is a 400.
need "$(curl -s -o /dev/null -w '%{http_code}' -X POST "$BASE/api/auth/anonymous-token" -H "X-Client-Id: $CLIENT")" 429
need "$(curl -s -X POST "$BASE/api/auth/anonymous-token")" '"code":400'

# Everything after this carries the token and where the skill comes from.
api() {
  curl -s -H "Authorization: Bearer $NEMO_TOKEN" -H "X-Skill-Source: $SKILL" \
    -H "X-Skill-Version: 1.0.0" -H "X-Skill-Platform: $PLATFORM" "$@"
}

ANSWER=$(api -X POST "$BASE/api/tasks/me/with-session/nemo_agent" \
  -H "Content-Type: application/json" -d '{"task_name":"project","language":"en"}')
need "$ANSWER" '"task_id"'
SID=$(echo "$ANSWER" | value session_id)
TASK=$(echo "$ANSWER" | value task_id)

# What is there costs and balance, and the link to go on in a browser.
ANSWER=$(api "$BASE/api/credits/balance/simple")
need "$ANSWER" '"available"'
need "$ANSWER" '"frozen"'
need "$ANSWER" '"total"'
need "$(api -X POST "$BASE/api/auth/claim-token" -H "Content-Type: application/json" \
  -d '{"task_id":"'"$TASK"'","session_id":"'"$SID"'"}')" '"claim_token":"clm_'

# Two files in one session; the second is the one that is spoken of.
need "$(api -X POST "$BASE/api/upload-video/nemo_agent/me/$SID" -F "files=@$SECOND")" '"code":0'
need "$(api -X POST "$BASE/api/upload-video/nemo_agent/me/$SID" -F "files=@$VIDEO")" '"code":0'

# A message, and the events that answer it.
EVENTS=$(api -N -X POST "$BASE/run_sse" -H "Content-Type: application/json" \
  -H "Accept: text/event-stream" --max-time 900 \
  -d '{"app_name":"nemo_agent","user_id":"me","session_id":"'"$SID"'","new_message":{"parts":[{"text":"'"$MESSAGE"'"}]}}')
need "$EVENTS" 'data:'
need "$EVENTS" '"text":"'
case $EVENTS in *errorCode*) echo "refused: $EVENTS"; exit 1 ;; esac

ANSWER=$(api "$BASE/api/state/nemo_agent/me/$SID/latest")
need "$ANSWER" '"video_infos"'
need "$ANSWER" '"generated_media"'
need "$ANSWER" '"tt":0'
DRAFT=$(echo "$ANSWER" | sed 's/.*"draft":\(.*\),"video_infos":.*/\1/')

# The export; without the three headers it is a matter of the plan.
ID=render_$(date +%s)
printf '{"id":"%s","sessionId":"%s","draft":%s,"output":{"format":"mp4","quality":"high"}}' \
  "$ID" "$SID" "$DRAFT" > "$FOLDER/export.json"
need "$(curl -s -H "Authorization: Bearer $NEMO_TOKEN" -X POST "$BASE/api/render/proxy/lambda" \
  -H "Content-Type: application/json" -d "@$FOLDER/export.json")" '"code":402'
need "$(api -X POST "$BASE/api/render/proxy/lambda" -H "Content-Type: application/json" \
  -d "@$FOLDER/export.json")" '"code":0'
while :; do
  ANSWER=$(api "$BASE/api/render/proxy/lambda/$ID")
  case $(echo "$ANSWER" | value status) in
    completed) break ;;
    pending | processing) sleep 1 ;;
    *) echo "failed: $ANSWER"; exit 1 ;;
  esac
done

# Both ways to the file.
curl -s -f -o "$FOLDER/by-url.mp4" "$(echo "$ANSWER" | value url)"
api -f -o "$FOLDER/by-id.mp4" "$BASE/api/render/proxy/$ID/download"
cmp "$FOLDER/by-url.mp4" "$FOLDER/by-id.mp4"

# A bad token, a session of nobody's, no media: the codes that a skill document lists.
need "$(curl -s -H "Authorization: Bearer nmv_usr_nobody" "$BASE/api/credits/balance/simple")" '"code":1001'
need "$(api "$BASE/api/state/nemo_agent/me/nobody/latest")" '"code":1002'
need "$(api -X POST "$BASE/api/upload-video/nemo_agent/me/$SID" -F "files=@$FOLDER/export.json")" '"code":4001'
echo done
