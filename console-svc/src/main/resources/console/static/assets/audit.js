// Plays history: steps through a range by asking the page for a piece of itself. Without this the
// range is a form field with a button.
(() => {
  'use strict';
  const EVENTS_A_SECOND = 1;
  const MOST_PICTURES = 8; // a second; beyond that it steps by more
  let timer = null;
  let speed = '10';
  let busy = false;

  const range = () => document.querySelector('[data-steps]');
  const target = () => document.querySelector('#events, #moment');
  const bounded = (to, of) => Math.min(Number(of.max), Math.max(Number(of.min), to));

  const show = async (to) => {
    const steps = range();
    if (busy || !steps) return;
    busy = true;
    const at = bounded(to, steps);
    const form = new URLSearchParams(new FormData(steps.form));
    form.set(steps.name, at);
    const focused = document.activeElement?.dataset;
    const url = `${steps.form.action.split('?')[0]}?${form}`;
    try {
      await htmx.ajax('GET', url, { target: `#${target().id}`, swap: 'outerHTML', select: `#${target().id}` });
      history.replaceState(null, '', url);
      wake();
      if (focused?.step) document.querySelector(`[data-step="${focused.step}"]`)?.focus();
      if ('play' in (focused ?? {})) document.querySelector('[data-play]')?.focus();
      if ('steps' in (focused ?? {})) range()?.focus();
    } finally {
      busy = false;
    }
  };

  const stop = () => {
    clearInterval(timer);
    timer = null;
    label();
  };
  const label = () => {
    const play = document.querySelector('[data-play]');
    if (play) play.textContent = timer ? 'Pause' : 'Play';
  };
  const play = () => {
    if (timer) return stop();
    const steps = range();
    if (Number(steps.value) >= Number(steps.max)) steps.value = steps.min;
    const pictures = Math.min(MOST_PICTURES, EVENTS_A_SECOND * Number(speed));
    const stride = Math.max(1, Math.round((EVENTS_A_SECOND * Number(speed)) / pictures));
    timer = setInterval(() => {
      const now = range();
      if (!now || Number(now.value) >= Number(now.max)) return stop();
      show(Number(now.value) + stride);
    }, 1000 / pictures);
    label();
  };

  const wake = () => {
    for (const button of document.querySelectorAll('[data-step], [data-play], #hold')) button.disabled = false;
    const chosen = document.querySelector('[data-speed]');
    if (chosen) chosen.value = speed;
    label();
  };

  document.addEventListener('click', ({ target: on }) => {
    const button = on.closest?.('button');
    if (!button) return;
    if (button.dataset.step) show(Number(range().value) + Number(button.dataset.step));
    if ('play' in button.dataset) play();
    if (button.id === 'hold') hold(button);
  });
  document.addEventListener('change', ({ target: on }) => {
    if ('speed' in on.dataset) {
      speed = on.value;
      if (timer) { stop(); play(); }
    }
    if ('steps' in on.dataset) show(Number(on.value));
  });
  document.addEventListener('keydown', (event) => {
    const on = event.target;
    if (document.documentElement.dataset.keys === 'off' || !on.closest?.('.stepper') && on.id !== 'main') return;
    if (event.key === '[') show(Number(range().value) - 1);
    if (event.key === ']') show(Number(range().value) + 1);
  });

  // Held back, never lost: what comes while paused is there, only not shown yet.
  const hold = (button) => {
    const paused = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', paused);
    button.textContent = paused ? 'Go on' : 'Pause';
    if (!paused) {
      for (const entry of document.querySelectorAll('#tail [hidden]')) entry.hidden = false;
      document.getElementById('held').textContent = '';
    }
  };
  const tail = document.getElementById('tail');
  if (tail) {
    new MutationObserver((changes) => {
      if (document.getElementById('hold').getAttribute('aria-pressed') !== 'true') return;
      for (const { addedNodes } of changes) {
        for (const entry of addedNodes) if (entry.nodeType === 1) entry.hidden = true;
      }
      const waiting = tail.querySelectorAll('[hidden]').length;
      document.getElementById('held').textContent = `${waiting} not shown yet`;
    }).observe(tail, { childList: true });
  }
  wake();
})();
