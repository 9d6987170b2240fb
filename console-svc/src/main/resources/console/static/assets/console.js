// Small conveniences. The pages work without them; htmx does the rest.
(() => {
  'use strict';
  const byId = (id) => document.getElementById(id);
  const KEPT_ENTRIES = 100;

  // --- how long ago -----------------------------------------------------------------------------
  const STEPS = [[60, 's', 1], [3600, 'min', 60], [86400, 'h', 3600], [Infinity, 'd', 86400]];
  const ago = (seconds) => {
    if (seconds < 2) return 'now';
    const [, unit, size] = STEPS.find(([below]) => seconds < below);
    return `${Math.floor(seconds / size)} ${unit} ago`;
  };
  const tellTimes = (within) => {
    for (const time of within.querySelectorAll('time[datetime]:not(.until)')) {
      const at = new Date(time.dateTime);
      time.textContent = ago((Date.now() - at) / 1000);
      if (!time.title) time.title = at.toLocaleString();
    }
  };

  // --- the live stream --------------------------------------------------------------------------
  const WORDS = { on: 'live', off: 'reconnecting', paused: 'paused' };
  let source = null;
  let seen = 0;
  const show = (state) => {
    const live = byId('live');
    if (!live) return;
    live.hidden = false;
    live.className = `live ${state}`;
    const since = new Date().toLocaleTimeString();
    live.querySelector('.word').textContent =
      state === 'on' ? WORDS.on : `${WORDS[state]}, as of ${since}`;
  };
  // After a refused connection the extension starts anew, and EventSource forgets where it was.
  const resumeUrl = (url) => {
    const resumed = new URL(url, location.href);
    const after = Math.max(Number(resumed.searchParams.get('after') ?? 0), seen);
    resumed.searchParams.set('after', after);
    return resumed;
  };
  const open = (url) => {
    source = new EventSource(resumeUrl(url));
    // Every line of the log ends with this, and it alone carries the position.
    source.addEventListener('timeline', ({ lastEventId }) => (seen = Number(lastEventId)));
    source.addEventListener('connection', ({ data }) =>
      dispatchEvent(new CustomEvent('drawbridge:connection', { detail: JSON.parse(data) })));
    return source;
  };
  htmx.createEventSource = open;
  addEventListener('htmx:sseOpen', () => show('on'));
  addEventListener('htmx:sseError', () => show('off'));

  // A browser keeps six connections to a host: a tab nobody sees gives its own back.
  document.addEventListener('visibilitychange', () => {
    if (!source) return;
    if (document.hidden) {
      source.close();
      show('paused');
    } else if (source.readyState === EventSource.CLOSED) {
      source.onerror(new Event('error'));
    }
  });

  // What is already on the page is not put there twice.
  addEventListener('htmx:sseBeforeMessage', (message) => {
    const { type, data } = message.detail;
    if (type !== 'timeline' && type !== 'new') return;
    const id = /\bid="([^"]+)"/.exec(data)?.[1];
    if (id && byId(id)) message.preventDefault();
  });
  addEventListener('htmx:sseMessage', () => {
    const timeline = byId('timeline');
    while (timeline && timeline.children.length > KEPT_ENTRIES) timeline.lastElementChild.remove();
    for (const empty of document.querySelectorAll('.empty.until-news')) empty.remove();
  });

  // --- questions --------------------------------------------------------------------------------
  addEventListener('htmx:afterSwap', ({ detail }) => {
    // What a stream brings has no target here.
    if (detail.target?.id === 'dialog') detail.target.showModal();
  });
  addEventListener('submit', ({ target }) => {
    // A form that only answers the dialog closes it by itself, with the answer.
    if (target.method !== 'dialog') target.closest('dialog')?.close();
  });
  addEventListener('click', (click) => {
    if (!click.target.matches('dialog .keep')) return;
    click.preventDefault();
    click.target.closest('dialog').close();
  });

  // --- a request that failed --------------------------------------------------------------------
  const banner = (sentence) => {
    const place = byId('banner');
    if (place) place.textContent = sentence;
  };
  addEventListener('htmx:sendError', () => banner('The console does not answer. Nothing was changed; try again.'));
  addEventListener('htmx:responseError', ({ detail }) => banner(detail.xhr.responseText.slice(0, 200)));
  addEventListener('htmx:beforeRequest', () => banner(''));

  addEventListener('htmx:load', ({ detail }) => tellTimes(detail.elt.parentElement ?? document));
  tellTimes(document);
  setInterval(() => tellTimes(document), 1000);
})();
