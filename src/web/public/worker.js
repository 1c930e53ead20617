// Keeps the frame of the pages on the device, so that a phone without a network opens it and what was written there. No answer
// of the server is kept here. `kept` is what this build has for it, written by offline/plugin.ts.
importScripts('/kept.js');
const { version, files } = self.kept;

const NAME = `luodi-${version}`;
/** Every address of the program is this one page. */
const PAGE = '/';
/** A line that is there and carries nothing counts as none. */
const WAIT_MS = 4_000;

addEventListener('install', (event) => event.waitUntil(fetchAll()));
addEventListener('activate', (event) => event.waitUntil(takeOver()));
addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(newest(request, PAGE));
  else if (pathname.startsWith('/assets/')) event.respondWith(lasting(event));
  else if (files.includes(pathname)) event.respondWith(newest(request, pathname));
});

async function fetchAll() {
  const cache = await caches.open(NAME);
  await cache.addAll([PAGE, ...files]);
  await skipWaiting();
}

/** What an earlier build left goes as soon as this one is here whole. */
async function takeOver() {
  const earlier = (await caches.keys()).filter((name) => name.startsWith('luodi-') && name !== NAME);
  await Promise.all(earlier.map((name) => caches.delete(name)));
  await clients.claim();
}

/** A page of an earlier build must not outlive its deploy: what is kept is shown only where nothing answers. */
async function newest(request, kept) {
  const answer = fetch(request);
  const late = new Promise((done) => setTimeout(done, WAIT_MS));
  const first = await Promise.race([answer, late]).catch(() => undefined);
  return first ?? (await caches.match(kept, { ignoreVary: true })) ?? answer;
}

/** Bears a fingerprint of its content in the name, so whatever is kept under it is it. */
async function lasting(event) {
  const kept = await caches.match(event.request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(event.request);
  if (answer.ok) event.waitUntil(keep(event.request, answer.clone()));
  return answer;
}

/** A device that is full keeps nothing more, and the page goes on. */
const keep = (request, answer) =>
  caches
    .open(NAME)
    .then((cache) => cache.put(request, answer))
    .catch(() => undefined);
