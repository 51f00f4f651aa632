#!/bin/sh
# From nothing to a finished file with curl alone: the steps of a skill document, one by one.
#
#   docs/walk.sh BASE FILE "MESSAGE" OUTPUT
#   docs/walk.sh http://127.0.0.1:8765 clip.mp4 "compress this video to under 10MB" small.mp4
#
# BASE is what "clipchat serve" prints. NEMO_TOKEN is used if it is set, like everywhere.
set -eu

base=${1:?the address of a backend} file=${2:?a video} message=${3:?what to do} output=${4:?a name}
source='X-Skill-Source: ai-video-compressor'
version='X-Skill-Version: 1.0.0'
platform='X-Skill-Platform: unknown'

say() { printf '%s\n' "$*" >&2; }

# text NAME: the first text of that name, quotes inside it and all.
text() { sed -n 's/.*"'"$1"'":"\(\([^"\\]\|\\.\)*\)".*/\1/p' | head -n 1 | plain; }

# field NAME: the first text or number of that name in an answer of one line.
field() { sed -n 's/.*"'"$1"'":"\{0,1\}\([^",}]*\).*/\1/p' | head -n 1; }

# plain: a text of an answer as it is to be read, without JSON's backslashes.
plain() { sed 's/\\n/ /g; s/\\"/"/g; s/\\\\/\\/g'; }

# The token goes to curl in a file, so that no list of processes shows it.
secret=$(mktemp)
trap 'rm -f "$secret"' EXIT

# call METHOD PATH [curl's arguments]: one call with all its headers; the answer on stdout
call() {
  method=$1 path=$2
  shift 2
  curl -sS -K "$secret" -X "$method" -H "$source" -H "$version" -H "$platform" "$@" "$base$path"
}

# check ANSWER: stops with the server's own words unless its code is 0.
check() {
  code=$(printf '%s' "$1" | field code)
  [ "$code" = 0 ] || { say "refused ($code): $(printf '%s' "$1" | text message)"; exit 1; }
}

# 1. A token
token=${NEMO_TOKEN:-}
if [ -z "$token" ]; then
  client=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n' |
    sed 's/\(.\{8\}\)\(.\{4\}\)\(.\{4\}\)\(.\{4\}\)/\1-\2-\3-\4-/')
  answer=$(curl -sS -X POST -H "X-Client-Id: $client" "$base/api/auth/anonymous-token")
  check "$answer"
  token=$(printf '%s' "$answer" | field token)
fi
printf 'header = "Authorization: Bearer %s"\n' "$token" >"$secret"

# 2. A session
answer=$(call POST /api/tasks/me/with-session/nemo_agent -H 'Content-Type: application/json' \
  -d '{"task_name":"project","language":"en"}')
check "$answer"
session=$(printf '%s' "$answer" | field session_id)
say "session $session"

# 3. The file
answer=$(call POST "/api/upload-video/nemo_agent/me/$session" -F "files=@$file")
check "$answer"
say "uploaded $(printf '%s' "$answer" | text name)"

# 4. The message; its answer streams in as events, the last of which has the whole text. An edit that
#    cannot be done changes nothing and has an errorCode: then there is nothing to export.
words=$(printf '%s' "$message" | sed 's/\\/\\\\/g; s/"/\\"/g')
answer=$(call POST /run_sse -N --max-time 900 -H 'Content-Type: application/json' \
  -H 'Accept: text/event-stream' \
  -d '{"app_name":"nemo_agent","user_id":"me","session_id":"'"$session"'","new_message":{"parts":[{"text":"'"$words"'"}]}}')
case $answer in '{'*) check "$answer" ;; esac
whole=$(printf '%s' "$answer" | sed -n '/"turnComplete":true/p')
[ -n "$whole" ] || { say "the answer broke off: $(printf '%s' "$answer" | text error)"; exit 1; }
say "$(printf '%s' "$whole" | text text)"
case $whole in *'"errorCode":'*) exit 1 ;; esac

# 5. The state; its draft is exported as it stands
answer=$(call GET "/api/state/nemo_agent/me/$session/latest")
check "$answer"
draft=$(printf '%s' "$answer" | sed 's/.*"draft":\(.*\),"video_infos":.*/\1/')

# 6. The export
render="render_$(date +%s)"
answer=$(call POST /api/render/proxy/lambda -H 'Content-Type: application/json' -d @- <<END
{"id":"$render","sessionId":"$session","draft":$draft,"output":{"format":"mp4","quality":"high"}}
END
)
check "$answer"

# 7. Asking until it is done
while :; do
  answer=$(call GET "/api/render/proxy/lambda/$render")
  status=$(printf '%s' "$answer" | field status)
  case $status in
    completed) break ;;
    failed) say "failed: $(printf '%s' "$answer" | text error)"; exit 1 ;;
    pending | processing)
      say "$status $(printf '%s' "$answer" | field progress | awk '{ printf "%d%%", $1 * 100 }')" ;;
    *) say "no status in: $answer"; exit 1 ;;
  esac
  sleep 1
done

# 8. The file: its address opens by itself, so the token is not sent along
url=$(printf '%s' "$answer" | field url)
curl -sS -f -o "$output" "$url"
say "saved $output ($(wc -c <"$output" | tr -d ' ') bytes)"
