// The agent servers' own client library against a running server: node agent-client.mjs FOLDER BASE TOKEN
// FOLDER holds node_modules with @google/adk-devtools. The library sends no token, so it is added here.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

const [folder, base, token] = process.argv.slice(2);
const plain = globalThis.fetch;
globalThis.fetch = (url, options = {}) =>
  plain(url, { ...options, headers: { ...options.headers, Authorization: `Bearer ${token}` } });

const library = join(folder, 'node_modules/@google/adk-devtools/dist/esm/server/adk_api_client.js');
const { AdkApiClient } = await import(pathToFileURL(library));
const client = new AdkApiClient({ backendUrl: base });
const say = (what, value) => console.log(`${what} ${JSON.stringify(value)}`);

const [appName] = await client.listApps();
say('app', appName);
const who = { appName, userId: 'somebody' };
const made = await client.createSession(who);
const session = { ...who, sessionId: made.id };
say('listed', (await client.listSessions(who)).some((one) => one.id === made.id));
say('all', (await client.listAllSessions({ userId: 'somebody' })).length);
say('read', (await client.getSession(session)).id === made.id);
let whole = '';
for await (const event of client.runAsync({ ...session, newMessage: 'what can you do?' })) {
  if (!event.partial) {
    whole = event.content.parts[0].text;
  }
}
say('answered', whole.length > 0);
await client.deleteSession(session);
await client.getSession(session).then(
  () => say('gone', false),
  (error) => say('gone', error.message),
);
