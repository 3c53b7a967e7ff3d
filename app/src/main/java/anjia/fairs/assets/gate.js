// At the gate without a line: recognises codes by itself, keeps each check-in on this device, and sends it when there is a line.
// Without this file the form goes to the house as it stands, and needs a line.
(() => {
  const gate = document.querySelector('form[data-gate]');
  if (!gate || !window.indexedDB || !window.crypto || !crypto.subtle || !crypto.randomUUID) return;
  const fair = gate.dataset.gate, field = gate.elements.code, answers = document.querySelector('[data-answers]');
  const part = name => document.querySelector(`[data-${name}]`);
  const LONGEST = 5000, WHOLE_LIST = 30000, OLD = 5 * 60000, MOST = 100, PAUSES = [5000, 15000, 60000];

  // ---- what this device holds: a list of marks for each fair, and its check-ins until the house has them
  const base = new Promise((yes, no) => {
    const open = indexedDB.open('anjia-gate', 1);
    open.onupgradeneeded = () => {
      open.result.createObjectStore('list', {keyPath: 'fair'});
      open.result.createObjectStore('arrival', {keyPath: 'key'}).createIndex('fair', 'fair');
    };
    open.onsuccess = () => yes(open.result);
    open.onerror = () => no(open.error);
  });
  // A write is there when its transaction is, not before.
  const held = async (store, mode, does) => {
    const transaction = (await base).transaction(store, mode);
    return new Promise((yes, no) => {
      const asked = does(transaction.objectStore(store));
      transaction.oncomplete = () => yes(asked.result);
      transaction.onabort = transaction.onerror = () => no(transaction.error);
    });
  };
  const put = (store, one) => held(store, 'readwrite', all => all.put(one));
  const forget = (store, key) => held(store, 'readwrite', all => all.delete(key));
  const arrivals = () => held('arrival', 'readonly', all => all.index('fair').getAll(fair));
  const waiting = async () => (await arrivals()).filter(one => !one.refused).sort((one, other) => one.at - other.at);

  let list = null, token = null, line = 'ok', checked = 0, stays = false;

  // ---- words
  const fill = (words, ...values) => words.replace(/#/g, () => values.shift());
  const clock = at => new Date(at).toLocaleTimeString('en-GB', {hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai'});
  const house = at => at + (list ? list.ahead : 0); // what the clock of the house says
  const answer = (kind, ...values) => {
    const words = document.querySelector(`template[data-answer="${kind}"]`).content.cloneNode(true);
    words.querySelectorAll('b').forEach(one => { one.textContent = fill(one.textContent, ...values); });
    answers.replaceChildren(words);
    return answers;
  };
  const show = async () => {
    const all = await arrivals(), open = all.filter(one => !one.refused), refused = all.filter(one => one.refused);
    const first = Math.min(...open.map(one => one.at)), row = part('waiting'), known = part('list');
    row.textContent = open.length ? fill(row.dataset.waiting, open.length, clock(house(first))) : row.dataset.none;
    known.textContent = list ? fill(known.dataset.list, clock(house(list.at)), list.numbers.length) : known.dataset.none;
    if (list) part('count').textContent = fill(part('count').dataset.count, here().size, list.numbers.length);
    part('stay').hidden = stays;
    part('away').hidden = line !== 'away';
    part('door').hidden = line !== 'door';
    part('shut').hidden = line !== 'shut';
    part('refused').hidden = !refused.length;
    const words = document.querySelector('[data-refused] ul');
    words.replaceChildren(...refused.map(one => {
      const item = document.createElement('li');
      item.textContent = fill(one.refused === 'UNKNOWN' ? words.dataset.unknown : words.dataset.notToday, one.code, clock(house(one.at)));
      return item;
    }));
    part('line').hidden = false;
  };

  // ---- the house
  const ask = async (path, more, longest = LONGEST) => {
    try {
      const told = await fetch(path, {redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(longest), ...more});
      line = told.ok ? 'ok' : told.type === 'opaqueredirect' || told.status === 401 ? 'door'
        : told.status === 403 || told.status === 404 ? 'shut' : 'away';
      return told.ok ? await told.json() : null;
    } catch {
      line = 'away';
      return null;
    }
  };
  // Asks how things stand, and for the whole list when it is old or somebody signed up since.
  const look = async whole => {
    const told = whole ? await ask(gate.dataset.codes + '?whole=true', {}, WHOLE_LIST) : await ask(gate.dataset.codes);
    if (!told) return false;
    token = told.token;
    checked = Date.now();
    const carried = told.carried;
    if (!carried.open) {
      list = null;
      await forget('list', fair);
      await unshelve();
    } else if (whole) {
      list = {fair, at: checked, ahead: carried.now - checked, opens: carried.opens, closes: carried.closes, digits: carried.digits,
        marks: carried.marks, numbers: carried.numbers, here: carried.here};
      await put('list', list);
    } else if (!list || list.numbers.length !== carried.people || checked - list.at > OLD) return look(true);
    return true;
  };

  // ---- recognising
  const plain = typed => typed.slice(typed.lastIndexOf('code=') + (typed.includes('code=') ? 5 : 1)).normalize('NFKC').toUpperCase()
    .replace(/[\s\p{Pd}·.]/gu, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const read = typed => { const code = plain(typed); return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code) ? code : ''; };
  const numbersOf = async code => {
    if (!list) return [];
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(fair + ':' + code)));
    const mark = [...bytes].map(one => one.toString(16).padStart(2, '0')).join('').slice(0, list.digits);
    return list.numbers.filter((_, at) => list.marks[at] === mark);
  };
  const here = () => new Set(list ? list.here : []);
  const today = () => list && house(Date.now()) >= list.opens && house(Date.now()) < list.closes;
  const hasCome = async (code, numbers) => {
    const come = here();
    return numbers.length && numbers.every(one => come.has(one)) || (await arrivals()).some(one => one.code === code && !one.refused);
  };
  const keep = async (code, numbers) => {
    const one = {key: crypto.randomUUID(), fair, code, at: Date.now()};
    await put('arrival', one);
    shown = one.key;
    if (numbers.length === 1) {
      list.here.push(numbers[0]);
      await put('list', list);
    }
    if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
  };
  // One after another: the same code read twice at once would be kept twice.
  let turn = Promise.resolve();
  const come = typed => { turn = turn.then(() => comes(typed)).catch(() => gate.submit()); return turn; };
  const comes = async typed => {
    const code = read(typed);
    if (!code) return answer('unknown');
    if (!list) await look(true);
    let numbers = await numbersOf(code);
    if (!numbers.length && line !== 'away' && await look(false)) numbers = await numbersOf(code);
    if (list && !today() || !list && line === 'ok') return answer('notToday');
    const again = await hasCome(code, numbers);
    if (!numbers.length && !again) {
      answer('notListed', list ? clock(house(list.at)) : '–').querySelector('[data-note]').addEventListener('click', async () => {
        await keep(code, []);
        answer('noted', code);
        ready();
        send();
      });
      return field.select();
    }
    const number = numbers.length ? numbers.join(' / ') : code;
    if (!again) await keep(code, numbers);
    answer(again ? 'again' : 'first', number);
    ready();
    await show();
    if (again && line === 'ok') leadAgain(code);
    send();
  };
  const ready = () => { field.value = ''; field.focus(); };

  // ---- sending, as often as needed
  let sending = false, again = 0, failed = 0;
  const send = async () => {
    if (sending) return;
    sending = true;
    clearTimeout(again);
    try {
      let some = (await waiting()).slice(0, MOST);
      while (some.length) {
        const told = await bring(some);
        if (!told) break;
        await settle(some, told);
        some = (await waiting()).slice(0, MOST);
      }
      if (!some.length) failed = 0;
      else again = setTimeout(send, PAUSES[Math.min(failed++, PAUSES.length - 1)]);
    } finally {
      sending = false;
      await show();
    }
  };
  const bring = async some => {
    if (!await look(false)) return null;
    const body = new URLSearchParams({[token.parameter]: token.token});
    for (const one of some) body.append('arrival', `${one.key} ${one.code} ${Math.max(0, Date.now() - one.at)}`);
    return ask(gate.dataset.arrivals, {method: 'POST', body});
  };
  const settle = async (some, told) => {
    for (const one of some) {
      const came = told[one.key];
      if (!came) continue;
      if (came.entry) {
        if (list && !list.here.includes(came.number)) list.here.push(came.number);
        await forget('arrival', one.key);
      } else await put('arrival', {...one, refused: came.taken});
      if (came.taken === 'AGAIN') answer('elsewhere', came.number);
      if (one.key === shown) lead(came);
    }
    if (list) await put('list', list);
  };
  // Where there is a line her interviews are one press away.
  let shown = '';
  const lead = came => {
    if (!came.entry) return;
    const way = document.createElement('p'), link = document.createElement('a');
    link.className = 'strong';
    link.href = gate.dataset.people + came.entry;
    link.textContent = gate.dataset.hers;
    way.append(link);
    answers.append(way);
  };
  const leadAgain = async code => {
    const one = {key: crypto.randomUUID(), code, at: Date.now()};
    shown = one.key;
    const told = await bring([one]);
    if (told && shown === one.key) lead(told[one.key]);
  };

  // ---- the page itself, for when it is opened again without a line
  const SHELF = 'anjia-gate', page = location.pathname;
  const shelve = async () => {
    if (!navigator.serviceWorker || !window.caches) return;
    await navigator.serviceWorker.register(gate.dataset.worker, {scope: page});
    await navigator.serviceWorker.ready;
    const files = [...document.querySelectorAll('link[rel=stylesheet], link[rel=icon], script[src], use')]
      .map(one => new URL(one.href && one.href.baseVal || one.href || one.src, location).pathname).filter(path => path.startsWith('/assets/'));
    const shelf = await caches.open(SHELF);
    const old = (await shelf.keys()).map(one => new URL(one.url).pathname).filter(path => path.startsWith('/assets/') && !files.includes(path));
    await shelf.addAll([...new Set(files)]);
    const whole = await fetch(page + '?kept=true', {redirect: 'manual'});
    if (!whole.ok) return;
    await shelf.put(page, whole);
    await Promise.all(old.map(path => shelf.delete(path)));
    stays = true;
  };
  // A line that fails at the beginning is tried again: without list and page the device is of no use later.
  const settleIn = async (tries = 0) => {
    if (await look(true) && list) await shelve().catch(() => {});
    if (line === 'away' && !list) setTimeout(settleIn, PAUSES[Math.min(tries, PAUSES.length - 1)], tries + 1);
    await show();
  };
  // The fair is closed or over: nothing stays but what was not sent.
  const unshelve = async () => {
    if (!navigator.serviceWorker || !window.caches) return;
    stays = false;
    await (await caches.open(SHELF)).delete(page);
    const worker = await navigator.serviceWorker.getRegistration(page);
    if (worker && worker.scope.endsWith(page)) await worker.unregister();
  };

  // ---- the camera, where the browser reads codes itself
  const button = part('camera'), video = document.querySelector('video.viewfinder');
  const offerCamera = async () => {
    if (!window.BarcodeDetector || !navigator.mediaDevices) return;
    if (!(await BarcodeDetector.getSupportedFormats()).includes('qr_code')) return;
    const eye = new BarcodeDetector({formats: ['qr_code']});
    let last = '', since = 0;
    const turnOver = () => { const words = button.querySelector('span'); [words.textContent, button.dataset.other] = [button.dataset.other, words.textContent]; };
    const watch = async () => {
      if (!video.srcObject) return;
      const seen = (await eye.detect(video).catch(() => []))[0];
      // the same picture before the lens is one check-in
      if (seen && (seen.rawValue !== last || Date.now() - since > 4000)) {
        last = seen.rawValue;
        since = Date.now();
        await come(seen.rawValue);
      }
      setTimeout(watch, 250);
    };
    button.hidden = false;
    button.addEventListener('click', async () => {
      if (video.srcObject) {
        video.srcObject.getTracks().forEach(track => track.stop());
        video.srcObject = null;
      } else {
        const stream = await navigator.mediaDevices.getUserMedia({video: {facingMode: 'environment'}}).catch(() => null);
        if (!stream) return;
        video.srcObject = stream;
        await video.play();
        watch();
      }
      video.hidden = !video.srcObject;
      turnOver();
    });
  };

  const begin = async () => {
    list = await held('list', 'readonly', all => all.get(fair)) || null;
    if (list && house(Date.now()) >= list.closes) {
      list = null;
      await forget('list', fair);
    }
    const there = new URLSearchParams(location.search).get('code');
    if (there && !field.value) field.value = there;
    gate.addEventListener('submit', event => { event.preventDefault(); come(field.value); });
    part('seen').addEventListener('click', async () => {
      for (const one of await arrivals()) if (one.refused) await forget('arrival', one.key);
      show();
    });
    addEventListener('online', () => { failed = 0; (stays ? look(false) : settleIn()).then(send); });
    addEventListener('offline', () => { line = 'away'; show(); });
    document.addEventListener('visibilitychange', () => { if (!document.hidden) send(); });
    stays = !!(list && navigator.serviceWorker && navigator.serviceWorker.controller);
    await settleIn();
    gate.dataset.ready = 'true';
    offerCamera();
    send();
  };
  begin().catch(() => { /* a browser that keeps nothing: the form goes to the house */ });
})();
