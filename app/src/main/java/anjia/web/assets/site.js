// Comfort only: every page works without this file.
(() => {
  const html = document.documentElement;
  const all = (what, does) => document.querySelectorAll(what).forEach(does);

  // Large letters without leaving the page, so that nothing typed is lost.
  all('[data-letters]', link => link.addEventListener('click', event => {
    event.preventDefault();
    const large = html.classList.toggle('large');
    document.cookie = `anjia-letters=${large ? 'large' : 'usual'};path=/;max-age=31536000;samesite=lax`;
    all('[data-letters]', one => {
      const words = one.querySelector('span') || one;
      [words.textContent, one.dataset.other] = [one.dataset.other, words.textContent];
    });
  }));

  // Reading aloud, sentence by sentence: long utterances are cut off by some phones.
  const voice = window.speechSynthesis;
  if (voice && window.SpeechSynthesisUtterance) {
    const say = (text, language) => {
      const sentence = new SpeechSynthesisUtterance(text);
      sentence.lang = language;
      voice.speak(sentence);
      return sentence;
    };
    all('[data-listen]', button => {
      const words = button.querySelector('span');
      const turn = speaking => {
        if ((button.getAttribute('aria-pressed') === 'true') === speaking) return;
        button.setAttribute('aria-pressed', speaking);
        [words.textContent, button.dataset.other] = [button.dataset.other, words.textContent];
      };
      button.hidden = false;
      button.addEventListener('click', () => {
        const wasSpeaking = voice.speaking;
        voice.cancel();
        turn(!wasSpeaking);
        if (wasSpeaking) return;
        const text = document.querySelector('main').innerText;
        const sentences = text.replace(/([。？；]|[.?;](?=\s))/g, '$1\n').split(/\n+/).filter(one => one.trim());
        const last = sentences.map(one => say(one, html.lang)).pop();
        if (last) last.onend = () => turn(false);
      });
    });
    all('[data-say]', button => {
      button.hidden = false;
      button.addEventListener('click', () => { voice.cancel(); say(button.dataset.say, html.lang); });
    });
    addEventListener('pagehide', () => voice.cancel());
  }

  all('[data-focus]', errors => errors.focus());

  // Paper shows everything; browsers that cannot unfold by style sheet do it here.
  addEventListener('beforeprint', () => all('details:not([open])', one => { one.open = true; one.dataset.folded = ''; }));
  addEventListener('afterprint', () => all('details[data-folded]', one => { one.open = false; delete one.dataset.folded; }));

  // Keys of one letter can be switched off: whoever dictates to the computer would press them by talking (WCAG 2.1.4).
  const kept = {
    get keys() { try { return localStorage.getItem('anjia-keys'); } catch { return null; } },
    set keys(value) { try { localStorage.setItem('anjia-keys', value); } catch { /* holds for this page */ } }
  };
  const turnKeys = () => {
    html.dataset.keys = html.dataset.keys === 'off' ? 'on' : 'off';
    all('[data-keys]:is(button)', one => [one.textContent, one.dataset.other] = [one.dataset.other, one.textContent]);
  };
  all('button[data-keys]', one => {
    one.hidden = false;
    one.addEventListener('click', () => { turnKeys(); kept.keys = html.dataset.keys; });
  });
  if (kept.keys === 'off') turnKeys();

  // "/" goes to the search box, unless one is typing.
  addEventListener('keydown', event => {
    if (html.dataset.keys === 'off' || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input:not([type=radio],[type=checkbox]),textarea,select')) return;
    const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!target) return;
    event.preventDefault();
    if (target.matches('input:not([type=radio],[type=checkbox]),textarea')) target.focus();
    else target.click();
  });

  // A log-in ends after a while without a request. Two minutes before, we ask; then the page is covered, for whoever comes next at this
  // computer. Pages in other windows of this browser count: each says when it last asked the house for something.
  const idle = document.querySelector('dialog[data-idle]');
  if (idle && idle.showModal) {
    const lasts = Number(idle.dataset.idle) * 1000, before = Math.min(120000, lasts / 2), began = Date.now();
    const asked = {
      get at() { try { return Math.max(began, Number(localStorage.getItem('anjia-asked'))); } catch { return began; } },
      set at(when) { try { localStorage.setItem('anjia-asked', when); } catch { /* this window alone */ } }
    };
    asked.at = began;
    let over = false, edited = null;
    addEventListener('input', event => { edited = event.target.form || edited; });
    const end = () => {
      over = true;
      html.classList.add('covered');
      all('dialog[data-idle] [data-over]', one => { (one.querySelector('span') || one).textContent = one.dataset.over; });
    };
    const look = () => {
      const left = asked.at + lasts - Date.now();
      if (over) return;
      if (left <= 0) end();
      if (left <= before && !idle.open) idle.showModal();
      if (left > before && idle.open) idle.close();
      setTimeout(look, left <= 0 ? 0 : left > before ? left - before : Math.min(left, 1000));
    };
    idle.addEventListener('cancel', event => event.preventDefault());
    idle.querySelector('button').addEventListener('click', async () => {
      // what was typed goes to the door, which keeps it until the same person is back
      if (over) return edited && edited.method === 'post' ? edited.requestSubmit() : location.reload();
      const answer = await fetch('/still-logged-in', {redirect: 'manual'}).catch(() => null);
      if (answer && answer.status === 204) { asked.at = Date.now(); idle.close(); } else end();
    });
    addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
    look();
  }
})();
