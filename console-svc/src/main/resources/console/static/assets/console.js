// Small conveniences. The pages work without them; htmx does the rest.
(() => {
  'use strict';
  const byId = (id) => document.getElementById(id);
  const KEPT_ENTRIES = 100;

  // --- how long ago -----------------------------------------------------------------------------
  const STEPS = [[60, 's', 1], [3600, 'min', 60], [86400, 'h', 3600], [Infinity, 'd', 86400]];
  const ago = (seconds) => {
    const away = Math.abs(seconds);
    if (away < 2) return 'now';
    const [, unit, size] = STEPS.find(([below]) => away < below);
    const span = `${Math.floor(away / size)} ${unit}`;
    return seconds < 0 ? `in ${span}` : `${span} ago`;
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
  // Once for many news, and never while somebody reads an answer.
  let toldLater = 0;
  const toldSoon = () => {
    toldLater ||= setTimeout(() => {
      toldLater = 0;
      if (!document.querySelector('details.attempts[open]'))
        dispatchEvent(new CustomEvent('drawbridge:told'));
    }, 1000);
  };
  const open = (url) => {
    source = new EventSource(resumeUrl(url));
    // Every line of the log ends with this, and it alone carries the position.
    source.addEventListener('timeline', ({ lastEventId, data }) => {
      seen = Number(lastEventId);
      if (/\b(message|delivery)-(published|delivered|failed|replayed)\b/.test(data)) toldSoon();
    });
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
  addEventListener('submit', (submit) => {
    const { target } = submit;
    const file = target.querySelector('input[type="file"][data-most]');
    if (file && file.files[0]?.size > Number(file.dataset.most)) {
      submit.preventDefault();
      banner(`The file is larger than ${file.dataset.most >> 20} MiB. Export fewer positions into each.`);
    }
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
  // What a page asks by itself disturbs nobody: the dot says already that the stream is lost.
  const asked = ({ detail }) => detail.elt?.id !== 'house';
  addEventListener('htmx:sendError', (error) => asked(error) && banner('The console does not answer. Nothing was changed; try again.'));
  addEventListener('htmx:responseError', (error) => asked(error) && banner(error.detail.xhr.responseText.slice(0, 200)));
  addEventListener('htmx:beforeRequest', (request) => asked(request) && banner(''));

  addEventListener('htmx:load', ({ detail }) => tellTimes(detail.elt.parentElement ?? document));
  tellTimes(document);
  setInterval(() => tellTimes(document), 1000);
})();
