// Shows the page at the gate again when there is no line, with the files that it is made of. Whatever else is asked for goes its way.
const PAGE = self.location.pathname.replace(/\.js$/, '');
const SHELF = 'anjia-gate';
const LONGEST = 5000;

const kept = path => caches.open(SHELF).then(shelf => shelf.match(path, {ignoreSearch: true, ignoreVary: true}));

// A line that is there and carries nothing is no line.
const soon = request => Promise.race([
  fetch(request),
  new Promise((_, no) => setTimeout(() => no(new Error('too long')), LONGEST))
]);

const page = async request => {
  try {
    const answer = await soon(request);
    if (answer.status < 500) return answer;
  } catch { /* from the shelf */ }
  return await kept(PAGE) || fetch(request);
};

addEventListener('install', () => self.skipWaiting());
addEventListener('activate', event => event.waitUntil(self.clients.claim()));
addEventListener('fetch', event => {
  const request = event.request, path = new URL(request.url).pathname;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate' && path === PAGE) event.respondWith(page(request));
  else if (path.startsWith('/assets/')) event.respondWith(kept(path).then(one => one || fetch(request)));
});
