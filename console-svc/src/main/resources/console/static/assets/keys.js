// Keys that work on every screen, and the palette. Single keys act only where nothing is typed,
// and not at all when they are switched off (WCAG 2.1.4).
(() => {
  'use strict';
  const byId = (id) => document.getElementById(id);
  const singleKeys = () => document.documentElement.dataset.keys === 'on';
  const typing = (target) => target.closest?.('input, select, textarea, [contenteditable]');
  const inDialog = () => document.querySelector('dialog[open]');

  // --- g and a letter, ?, / ---------------------------------------------------------------------
  let leader = -Infinity;
  addEventListener('keydown', (press) => {
    if (press.key.toLowerCase() === 'k' && (press.ctrlKey || press.metaKey)) {
      press.preventDefault();
      openPalette();
      return;
    }
    if (press.ctrlKey && press.key === 'Enter') {
      const form = press.target.closest('form');
      if (form) {
        press.preventDefault();
        form.requestSubmit();
      }
      return;
    }
    if (!singleKeys() || press.ctrlKey || press.metaKey || press.altKey) return;
    if (typing(press.target) || inDialog()) return;
    if (performance.now() - leader < 1500) {
      leader = -Infinity;
      const place = document.querySelector(`#places a[data-key="${CSS.escape(press.key)}"]`);
      if (place) {
        press.preventDefault();
        press.stopImmediatePropagation();
        location.href = place.href;
      }
    } else if (press.key === 'g') {
      leader = performance.now();
      press.stopImmediatePropagation();
    } else if (press.key === '?') {
      byId('keys').showModal();
    } else if (press.key === '/') {
      const field = document.querySelector('.filters input:not([type=hidden])');
      if (field) {
        press.preventDefault();
        field.focus();
      }
    }
  });

  // --- the palette ------------------------------------------------------------------------------
  const palette = byId('palette');
  const input = byId('palette-input');
  const list = byId('palette-list');
  const options = () => [...list.children].filter((option) => !option.hidden);
  const chosen = () => list.querySelector('[aria-selected="true"]:not([hidden])');
  const choose = (option) => {
    for (const other of list.children) other.setAttribute('aria-selected', other === option);
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };
  // What looks like an id leads to its page.
  const ofId = (text) => {
    const [id] = /\bvpce-(svc-)?[0-9a-f]{17}\b/.exec(text) ?? [];
    if (!id) return null;
    return id.startsWith('vpce-svc-') ? `/services/${id}` : `/connections/${id}`;
  };
  const narrow = () => {
    const text = input.value.trim().toLowerCase();
    for (const option of list.children) {
      option.hidden = !option.textContent.toLowerCase().includes(text);
    }
    choose(options()[0] ?? null);
  };
  const openPalette = () => {
    if (!palette || palette.open) return;
    input.value = '';
    narrow();
    palette.showModal();
    input.focus();
  };
  const go = (option) => {
    const href = ofId(input.value) ?? option?.dataset.href;
    if (href) location.href = href;
  };
  input?.addEventListener('input', narrow);
  input?.addEventListener('keydown', (press) => {
    const shown = options();
    const at = shown.indexOf(chosen());
    if (press.key === 'ArrowDown') choose(shown[Math.min(at + 1, shown.length - 1)]);
    else if (press.key === 'ArrowUp') choose(shown[Math.max(at - 1, 0)]);
    else if (press.key === 'Enter') go(chosen());
    else return;
    press.preventDefault();
  });
  list?.addEventListener('click', ({ target }) => go(target.closest('li')));
  addEventListener('click', ({ target }) => {
    if (target.closest('[data-opens="palette"]')) openPalette();
  });
})();
