// Keys of the officer's screen: J and K choose the next and the last file, A, R, S and F open a part of the decision.
(function () {
  function typing(target) {
    return target.closest('input:not([type=radio]):not([type=checkbox]), textarea, select');
  }
  function step(by) {
    var links = Array.prototype.slice.call(document.querySelectorAll('.worklist a'));
    var now = links.findIndex(function (link) { return link.getAttribute('aria-current'); });
    var next = links[now < 0 ? 0 : now + by];
    if (next) next.click();
  }
  document.addEventListener('keydown', function (event) {
    if (document.documentElement.dataset.keys === 'off' || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    var key = event.key.toLowerCase();
    if (key === 'j') return step(1);
    if (key === 'k') return step(-1);
    var target = document.querySelector('main ~ .rail [data-key="' + key + '"], .rail [data-key="' + key + '"]');
    if (!target) return;
    event.preventDefault();
    if (target.tagName === 'SUMMARY') target.parentElement.open = true;
    if (target.type === 'radio') target.checked = true;
    target.focus();
  });
})();
