// Sends a paper in parts and goes on after a broken line. Without this file the form is sent as a whole.
(() => {
  const form = document.querySelector('form[data-parts]');
  if (!form || !window.fetch || !window.URLSearchParams) return;
  // A line on which one part needs more than a minute stands still, and would be waited for without an end.
  const PART = 128 * 1024, LONGEST_PAUSE = 20000, LONGEST_ANSWER = 60000;
  const box = form.querySelector('.sending'), bar = box.querySelector('progress'), says = box.querySelector('[role=status]');
  const again = box.querySelector('button').parentElement, press = form.querySelector('button:not([name=again])');
  let wake = () => {};
  const say = (word, wrong) => { says.textContent = word; says.classList.toggle('mistake', !!wrong); };
  const pause = time => new Promise(done => { wake = done; setTimeout(done, time); });
  addEventListener('online', () => wake());
  again.addEventListener('click', event => { event.preventDefault(); wake(); });

  class Told extends Error {}

  // Asks until there is an answer; only an answer that says no ends it.
  const ask = async (path, body, type) => {
    for (let wait = 1000; ; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
      let answer = null;
      const stop = new AbortController(), late = setTimeout(() => stop.abort(), LONGEST_ANSWER);
      try {
        answer = await fetch(path, {method: 'POST', body, redirect: 'manual', signal: stop.signal, headers: {
          'Content-Type': type, 'Accept': 'application/json', 'X-XSRF-TOKEN': form.elements._csrf.value,
          'Anjia-Acting': form.elements.acting ? form.elements.acting.value : ''}});
        if (answer.ok) { again.hidden = true; return await answer.json(); }
      } catch { answer = null; } finally { clearTimeout(late); }
      if (answer && answer.status === 422) throw new Told((await answer.json()).wrong);
      if (answer && answer.status === 404) return null;
      if (answer && (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403)) throw new Told(box.dataset.login);
      say(box.dataset.broken);
      again.hidden = false;
      await pause(wait);
    }
  };
  const fields = more => {
    const all = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string' && name !== 'again') all.append(name, value);
    for (const name in more) all.append(name, more[name]);
    return all;
  };
  const FORM = 'application/x-www-form-urlencoded', BYTES = 'application/octet-stream';

  const send = async file => {
    const path = form.dataset.parts;
    for (let begun = 0; begun < 5; begun++) {
      let here = await ask(path, fields({mark: file.size + '-' + file.lastModified, bytes: file.size}), FORM);
      while (here && !here.to) {
        bar.value = 100 * here.received / file.size;
        say(box.dataset.going.replace('%', Math.floor(bar.value) + '%'));
        if (here.received < file.size)
          here = await ask(path + '/' + here.id + '?at=' + here.received, file.slice(here.received, here.received + PART), BYTES);
        else {
          say(box.dataset.looking);
          here = await ask(path + '/' + here.id + '/done', fields({}), FORM);
        }
      }
      if (here) return here.to;
    }
    throw new Told(box.dataset.broken);
  };

  form.addEventListener('submit', event => {
    const file = [...form.querySelectorAll('input[type=file]')].map(one => one.files[0]).find(one => one);
    if (!file) return;
    event.preventDefault();
    box.hidden = false;
    press.disabled = true;
    send(file).then(to => location.assign(to)).catch(told => {
      again.hidden = true;
      press.disabled = false;
      say(told instanceof Told ? told.message : box.dataset.broken, true);
    });
  });
})();
