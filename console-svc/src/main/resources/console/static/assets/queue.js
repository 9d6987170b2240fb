// The queue: selection, keys, and rows that stay where they are. The server decides; this only
// spares clicks.
(() => {
  'use strict';
  const byId = (id) => document.getElementById(id);
  const list = byId('queue');
  const form = byId('many');
  if (!list || !form) return;
  const LEAVES_AFTER = 5000;
  const rows = () => [...list.rows];
  const tickOf = (row) => row?.querySelector('.tick input');
  const ticked = () => [...list.querySelectorAll('.tick input:checked')];

  // --- what is said aloud, at most once in five seconds ------------------------------------------
  let pending = '';
  const say = (sentence) => {
    if (!pending) setTimeout(() => { byId('said').textContent = pending; pending = ''; }, 5000);
    pending = sentence;
  };

  // --- selection --------------------------------------------------------------------------------
  const tell = () => {
    const all = byId('all').checked;
    const count = ticked().length;
    byId('chosen').textContent =
      all ? 'All matching selected' : count ? `${count} selected` : 'None selected';
    form.classList.toggle('idle', !all && count === 0);
  };
  let from = null;
  const tick = (row, range) => {
    const box = tickOf(row);
    if (!box || box.disabled) return;
    const shown = rows();
    if (range && from && from.isConnected) {
      const [a, b] = [shown.indexOf(from), shown.indexOf(row)].sort((x, y) => x - y);
      for (const one of shown.slice(a, b + 1)) {
        if (!tickOf(one).disabled) tickOf(one).checked = true;
      }
    } else {
      box.checked = !box.checked;
    }
    from = row;
    tell();
  };
  list.addEventListener('click', (click) => {
    const box = click.target.closest('.tick input');
    if (!box) return;
    const row = box.closest('tr');
    if (click.shiftKey) {
      box.checked = true;
      tick(row, true);
    } else {
      from = row;
      tell();
    }
  });
  byId('every').addEventListener('change', ({ target }) => {
    for (const row of rows()) {
      if (!tickOf(row).disabled) tickOf(row).checked = target.checked;
    }
    tell();
  });
  byId('all').addEventListener('change', tell);

  // --- deciding ---------------------------------------------------------------------------------
  let sure = false;
  form.addEventListener('submit', (submit) => {
    const decision = submit.submitter?.value;
    const reason = byId('reason');
    const all = byId('all').checked;
    const stop = () => { submit.preventDefault(); submit.stopImmediatePropagation(); };
    if (!all && ticked().length === 0) {
      stop();
      byId('chosen').textContent = 'Select a request first';
    } else if (decision === 'reject' && !reason.value.trim()) {
      stop();
      reason.focus();
      byId('chosen').textContent = 'Say why, then reject';
    } else if (all && !sure) {
      stop();
      const dialog = byId('sure');
      dialog.querySelector('p').textContent =
        `${decision === 'accept' ? 'Accept' : 'Reject'} ${form.matching.value.split(',').length}`
        + ' requests: those that matched when this page was loaded.';
      dialog.showModal();
      dialog.onclose = () => {
        if (dialog.returnValue !== 'yes') return;
        sure = true;
        submit.submitter.click();
        sure = false;
      };
    }
  }, true);
  // A click, since htmx learns from clicks which of the buttons it was.
  const decideBy = (decision) => form.querySelector(`button.${decision}`).click();
  const rejecting = (row) => {
    if (row && tickOf(row) && !tickOf(row).disabled) tickOf(row).checked = true;
    tell();
    byId('reason').focus();
  };
  // Ctrl+Enter and Enter in the reason reject: accepting needs none.
  byId('reason').addEventListener('keydown', (press) => {
    if (press.key !== 'Enter') return;
    press.preventDefault();
    press.stopPropagation();
    decideBy('reject');
  });
  addEventListener('htmx:afterRequest', ({ detail }) => {
    if (detail.elt !== form || !detail.successful) return;
    byId('reason').value = '';
    byId('all').checked = false;
    if (document.activeElement === byId('reason')) go(0);
    tell();
  });
  addEventListener('click', ({ target }) => {
    const reject = target.closest('[data-reject]');
    if (reject) rejecting(reject.closest('tr'));
    if (target.closest('[data-opens="delegate"]')) byId('delegate').showModal();
    if (target.closest('[data-copies]')) {
      const ids = [...byId('result').querySelectorAll('li code')].map((c) => c.textContent);
      navigator.clipboard?.writeText(ids.join('\n'));
    }
  });

  // --- live: rows change in place, new ones wait behind a pill -------------------------------------
  const fresh = new Set();
  const pill = byId('news');
  const showPill = () => {
    pill.hidden = fresh.size === 0;
    pill.textContent = `${fresh.size} new`;
  };
  const url = (ids, more) =>
    `/approvals/rows?${[...ids].map((id) => `id=${id}`).join('&')}${more}&${list.dataset.query}`;
  const fetched = async (ids, more) => {
    const answer = await fetch(url(ids, more), { signal: AbortSignal.timeout(15000) });
    if (!answer.ok) throw new Error(answer.status);
    const holder = document.createElement('template');
    holder.innerHTML = await answer.text();
    return [...holder.content.querySelectorAll('tr')];
  };
  const put = (row) => {
    const old = byId(row.id);
    if (old) {
      const kept = tickOf(old).checked && !tickOf(row).disabled;
      const focused = old.contains(document.activeElement);
      if (tickOf(old).checked && !kept) say(`${row.id} was decided elsewhere and is no longer selected`);
      tickOf(row).checked = kept;
      row.classList.toggle('at', old.classList.contains('at'));
      old.replaceWith(row);
      if (focused) row.focus({ preventScroll: true });
    } else {
      list.append(row);
    }
    htmx.process(row);
    tell();
  };
  const AGAIN = [2000, 60000];
  let again = AGAIN[0];
  const insertNew = async () => {
    const ids = [...fresh].slice(0, 100);
    for (const id of ids) fresh.delete(id);
    try {
      for (const row of await fetched(ids, '&new=true')) put(row);
      byId('nothing')?.remove();
    } catch {
      for (const id of ids) fresh.add(id);
    }
    showPill();
  };
  pill.addEventListener('click', insertNew);
  const changed = new Set();
  // One look after the other, so that an older answer never comes after a newer one; and what
  // could not be looked at is looked at later.
  let looking = Promise.resolve();
  const look = () => {
    looking = looking.then(async () => {
      const ids = [...changed].slice(0, 100);
      for (const id of ids) changed.delete(id);
      try {
        for (const row of await fetched(ids, '')) if (byId(row.id)) put(row);
        again = AGAIN[0];
        if (changed.size) look();
      } catch {
        for (const id of ids) changed.add(id);
        setTimeout(look, again);
        again = Math.min(again * 2, AGAIN[1]);
      }
    });
  };
  addEventListener('drawbridge:connection', ({ detail: { endpoint, state } }) => {
    if (byId(endpoint)) {
      // Several facts of one decision come together: one look for all of them.
      if (changed.size === 0) setTimeout(look, 60);
      changed.add(endpoint);
    } else if (state === 'pendingAcceptance' && list.dataset.state !== 'flagged') {
      fresh.add(endpoint);
      showPill();
      if (list.rows.length === 0) insertNew();
      else say(`${fresh.size} new requests`);
    } else {
      fresh.delete(endpoint);
      showPill();
    }
  });

  // --- what is over leaves, but never from under the pointer --------------------------------------
  const over = new WeakMap();
  setInterval(() => {
    if (list.dataset.state !== 'waiting') return;
    for (const row of rows()) {
      if (row.dataset.waits === 'true') continue;
      const since = over.get(row) ?? performance.now();
      over.set(row, since);
      if (performance.now() - since < LEAVES_AFTER || list.matches(':hover')) continue;
      if (row.contains(document.activeElement)) (row.nextElementSibling ?? row.previousElementSibling)?.focus();
      row.remove();
    }
  }, 1000);
  setInterval(() => {
    for (const time of document.querySelectorAll('time.until')) {
      const left = Math.round((new Date(time.dateTime) - Date.now()) / 1000);
      time.title ||= new Date(time.dateTime).toLocaleString();
      time.textContent = left <= 0 ? 'now'
        : left < 120 ? `in ${left} s`
          : left < 7200 ? `in ${Math.round(left / 60)} min`
            : left < 172800 ? `in ${Math.round(left / 3600)} h` : `in ${Math.round(left / 86400)} d`;
    }
  }, 250);

  // --- keys -------------------------------------------------------------------------------------
  let standing = '';
  const current = () => list.querySelector('tr.at') ?? list.querySelector(`tr[id="${standing}"]`);
  const stand = (row) => {
    if (!row) return;
    for (const other of list.querySelectorAll('tr.at')) other.classList.remove('at');
    row.classList.add('at');
    standing = row.id;
    row.focus();
  };
  const go = (by) => {
    const shown = rows();
    const at = shown.indexOf(current());
    stand(shown[at < 0 ? 0 : Math.min(Math.max(at + by, 0), shown.length - 1)]);
  };
  const accept = () => {
    if (ticked().length || byId('all').checked) {
      decideBy('accept');
      return;
    }
    const row = current();
    row?.querySelector('button.accept')?.click();
    go(1);
  };
  const beside = async () => {
    const row = current();
    if (!row) return;
    const panel = byId('panel');
    panel.hidden = false;
    await htmx.ajax('GET', `/approvals/${row.id}/panel`, { target: panel, swap: 'innerHTML' });
  };
  const undo = () =>
    (current()?.querySelector('button.undo') ?? list.querySelector('button.undo'))?.click();
  const KEYS = {
    j: () => go(1),
    k: () => go(-1),
    x: () => tick(current(), false),
    X: () => tick(current(), true),
    Enter: () => { const row = current(); if (row) location.href = `/connections/${row.id}`; },
    o: beside,
    a: accept,
    r: () => rejecting(ticked().length ? null : current()),
    d: () => byId('delegate').showModal(),
    u: undo,
    Escape: () => { byId('panel').hidden = true; },
  };
  addEventListener('keydown', (press) => {
    if (press.ctrlKey || press.metaKey || press.altKey) return;
    if (press.key === 'Escape' && document.activeElement === byId('reason')) {
      go(0);
      return;
    }
    if (document.documentElement.dataset.keys !== 'on') return;
    if (document.querySelector('dialog[open]')) return;
    if (press.target.closest('input:not([type=checkbox]), select, textarea, nav')) return;
    if (press.key === 'Enter' && press.target.closest('a, button, input')) return;
    const does = KEYS[press.key];
    if (!does) return;
    press.preventDefault();
    does();
  });
  list.addEventListener('focusin', ({ target }) => {
    const row = target.closest('tr');
    if (row.classList.contains('at')) return;
    for (const other of list.querySelectorAll('tr.at')) other.classList.remove('at');
    row.classList.add('at');
    standing = row.id;
  });
  // A row that was exchanged for its newer self is still where one stands.
  addEventListener('htmx:afterSettle', () => {
    const row = current();
    if (!row || row.classList.contains('at')) return;
    row.classList.add('at');
    if (document.activeElement === document.body) row.focus({ preventScroll: true });
  });
  rows()[0]?.setAttribute('tabindex', '0');
  tell();
})();
