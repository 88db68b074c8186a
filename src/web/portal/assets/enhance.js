/*
 * Garnish only: every page works without it. In the language that a telephone of 2019 understands: one word of a later
 * one, and such a telephone reads nothing of this, not the way out either.
 */
(() => {
  const root = document.documentElement;
  const find = (selector, within) => (within || document).querySelector(selector);
  const focusOn = (one) => one && one.focus();
  const isSafe = root.classList.contains('safe');
  root.classList.add('script');

  /** In the language of the page; Chinese is written here. */
  const inWords = (text, ...values) =>
    (JSON.parse(document.body.dataset.words || '{}')[text] || text).replace(/\{(\d)\}/g, (_, at) => values[at]);

  const hush = () => globalThis.speechSynthesis && speechSynthesis.cancel();
  addEventListener('pagehide', hush);

  /** The page from top to bottom, a sentence at a time: old telephones stop in the middle of long ones. */
  const speak = (button) => {
    if (speechSynthesis.speaking || speechSynthesis.pending) return hush();
    const back = find('a.back');
    const words = document
      .getElementById('main')
      .innerText.replace(button.textContent, '')
      .replace(back ? back.textContent : '', '');
    for (const line of words.split(/[\n。？！]+/).filter((one) => one.trim())) {
      const spoken = new SpeechSynthesisUtterance(line);
      spoken.lang = root.lang;
      spoken.rate = 0.9;
      speechSynthesis.speak(spoken);
    }
    return undefined;
  };

  /** The cover first, the network after: on a slow line the screen is empty before anything answers. */
  const leave = () => {
    const to = document.body.dataset.leave;
    if (!to) return;
    hush();
    const cover = document.createElement('div');
    cover.className = 'cover';
    document.body.append(cover);
    document.title = ' ';
    try {
      void fetch('/leave', { method: 'POST', keepalive: true, redirect: 'manual', credentials: 'same-origin' });
    } finally {
      location.replace(to);
    }
  };

  let presses = [];
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Shift' || event.isComposing || event.repeat) return;
    const now = event.timeStamp;
    presses = [...presses.filter((at) => now - at < 5000), now];
    const before = find('.pressed');
    if (before) before.remove();
    if (presses.length >= 3) return leave();
    if (!document.body.dataset.leave) return;
    const dots = document.createElement('div');
    dots.className = 'pressed';
    dots.textContent = '●'.repeat(presses.length) + '○'.repeat(3 - presses.length);
    document.body.append(dots);
    setTimeout(() => dots.remove(), 5000);
  });

  /** A page brought back from the browser's memory asks again whether it may still be shown. */
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
    for (const button of document.querySelectorAll('button[disabled]')) button.disabled = false;
  });

  const sketch = (pen) => {
    const form = pen.closest('form');
    const input = form && find('input[name=drawing]', form);
    const brush = pen.getContext('2d');
    if (!input || !brush) return;
    pen.width = pen.clientWidth * 2;
    pen.height = pen.clientHeight * 2;
    brush.lineWidth = 5;
    brush.lineCap = 'round';
    brush.lineJoin = 'round';
    let isDown = false;
    const at = (event) => {
      const box = pen.getBoundingClientRect();
      return [
        ((event.clientX - box.left) / box.width) * pen.width,
        ((event.clientY - box.top) / box.height) * pen.height,
      ];
    };
    pen.addEventListener('pointerdown', (event) => {
      isDown = true;
      pen.setPointerCapture(event.pointerId);
      brush.beginPath();
      brush.moveTo(...at(event));
      const choice = document.getElementById('kind-drawn');
      if (choice) choice.checked = true;
    });
    pen.addEventListener('pointermove', (event) => {
      if (!isDown) return;
      brush.lineTo(...at(event));
      brush.stroke();
    });
    const lift = () => {
      if (isDown) input.value = pen.toDataURL('image/png');
      isDown = false;
    };
    pen.addEventListener('pointerup', lift);
    pen.addEventListener('pointercancel', lift);
    const wipe = find('[data-wipe]', form);
    if (wipe)
      wipe.addEventListener('click', () => {
        brush.clearRect(0, 0, pen.width, pen.height);
        input.value = '';
      });
  };

  /** A file chosen by a script stands in the field like one chosen by hand: the form is sent as ever. */
  const put = (input, file) => {
    const files = new DataTransfer();
    if (file) files.items.add(file);
    input.files = files.files;
  };

  /** A photograph is made small on the telephone: less to send on a thin line, and where it was taken stays here. */
  const shrink = async (input) => {
    const [file] = input.files;
    if (!file || !file.type.startsWith('image/') || file.size < 300000) return;
    // An older telephone draws a photograph lying on its side and drops what says so: it sends the whole.
    if (!CSS.supports('image-orientation', 'from-image')) return;
    try {
      const picture = await createImageBitmap(file);
      const canvas = document.createElement('canvas');
      for (let side = 2200, quality = 0.85; side > 900; side *= 0.8, quality -= 0.05) {
        const scale = Math.min(1, side / Math.max(picture.width, picture.height));
        canvas.width = picture.width * scale;
        canvas.height = picture.height * scale;
        canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
        const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality));
        if (blob && blob.size <= 1000000) {
          if (blob.size < file.size && input.files[0] === file)
            put(input, new File([blob], '1.jpg', { type: blob.type }));
          return;
        }
      }
    } catch {
      // Whatever this telephone cannot draw goes as it is: the office draws it again.
    }
  };

  const shrinking = new WeakMap();

  /** In parts, so that a line that drops costs one part and not the file. The form then goes without the file. */
  const goesInParts = (form, button) =>
    form.dataset.parts &&
    button &&
    button.value === 'supplied' &&
    form.querySelector('input[type=file]').files.length > 0 &&
    form.requestSubmit &&
    globalThis.crypto &&
    crypto.subtle;

  const sendInParts = async (form, button) => {
    const input = form.querySelector('input[type=file]');
    const bar = form.querySelector('progress');
    const words = form.querySelector('[data-says]');
    const say = (text) => words.textContent === inWords(text) || (words.textContent = inWords(text));
    form.dataset.sent = '1';
    say('正在上传，请不要关闭…');
    let wasRefused = false;
    try {
      await shrinking.get(input);
      const { send } = await import(form.dataset.script);
      bar.hidden = false;
      form.elements.upload.value = await send(form, input.files[0], say, (share) => (bar.value = share));
      put(input);
    } catch (error) {
      wasRefused = true;
      say(error.says || '网络不通，已经传到的都留着。网好了再点一次“上传这一份”，会接着传。');
    }
    bar.hidden = true;
    delete form.dataset.sent;
    if (!wasRefused && form.isConnected) form.requestSubmit(button);
  };

  /** One piece of voice, a minute at most: heard and dropped as she likes before anything is sent. */
  const recorder = (box) => {
    const input = box.querySelector('input[type=file]');
    const button = (name) => box.querySelector(`[data-do=${name}]`);
    const record = button('record');
    if (!input || !record || !globalThis.MediaRecorder || !navigator.mediaDevices)
      return record && record.parentElement.remove();
    let tape;
    let ending;
    const show = () => {
      const has = input.files.length > 0;
      button('hear').hidden = !has;
      button('wipe').hidden = !has;
      record.hidden = has;
    };
    input.addEventListener('change', show);
    record.addEventListener('click', async () => {
      if (tape && tape.state === 'recording') return tape.stop();
      let sound;
      try {
        sound = await navigator.mediaDevices.getUserMedia({ audio: true });
      } catch {
        record.textContent = inWords('手机不让录音，请用上面的按钮选录音');
        return undefined;
      }
      const parts = [];
      tape = new MediaRecorder(sound, { audioBitsPerSecond: 24000 });
      tape.addEventListener('dataavailable', ({ data }) => parts.push(data));
      tape.addEventListener('stop', () => {
        clearInterval(ending);
        for (const track of sound.getTracks()) track.stop();
        record.textContent = inWords('开始录音');
        const [type] = tape.mimeType.split(';');
        put(input, new File(parts, '1', { type }));
        show();
      });
      tape.start();
      let left = 60;
      const tick = () => {
        if (!box.isConnected || left <= 0) return tape.state === 'recording' && tape.stop();
        record.textContent = inWords('停（还能录 {0} 秒）', left--);
      };
      tick();
      ending = setInterval(tick, 1000);
      return undefined;
    });
    // Played from memory: no address is made for it, so nothing but our own media may ever be loaded here.
    button('hear').addEventListener('click', async () => {
      const player = new AudioContext();
      const source = player.createBufferSource();
      source.buffer = await player.decodeAudioData(await input.files[0].arrayBuffer());
      source.connect(player.destination);
      source.addEventListener('ended', () => void player.close());
      source.start();
    });
    button('wipe').addEventListener('click', () => {
      put(input);
      show();
    });
  };

  /** Two minutes before what she typed is wiped she is told, gently; any touch keeps it. */
  let idle;
  const watch = () => {
    clearTimeout(idle);
    const minutes = Number(document.body.dataset.idle);
    if (!minutes) return;
    idle = setTimeout(
      () => {
        const says = document.getElementById('wait');
        if (says) says.textContent = inWords('再过两分钟不动，填的内容会清除。碰一下屏幕就能留住。');
        const keep = () => {
          for (const kind of ['pointerdown', 'keydown']) removeEventListener(kind, keep);
          if (says) says.textContent = '';
          fetch(location.href, { credentials: 'same-origin' }).then(watch, watch);
        };
        for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, keep);
      },
      (minutes - 2) * 60000,
    );
  };

  const arrive = () => {
    hush();
    watch();
    const speaker = find('[data-speak]');
    if (speaker && !globalThis.speechSynthesis) speaker.parentElement.remove();
    for (const pen of document.querySelectorAll('canvas.pen')) sketch(pen);
    for (const box of document.querySelectorAll('[data-voice]')) recorder(box);
    focusOn(find('.errors'));
  };

  /** In the quiet door one history entry serves the whole visit: pages are fetched and swapped in place. */
  const swap = async (url, options) => {
    const answer = await fetch(url, { credentials: 'same-origin', ...options });
    const kind = answer.headers.get('content-type') || '';
    if (!kind.startsWith('text/html') || new URL(answer.url).pathname !== '/s') return location.replace(answer.url);
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    root.lang = next.documentElement.lang;
    root.className = `${next.documentElement.className} script`;
    document.title = next.title;
    document.body.replaceWith(next.body);
    scrollTo(0, 0);
    arrive();
    if (!find('.errors')) focusOn(find('h1'));
  };

  const failed = (button) => {
    if (button) button.disabled = false;
    const says = document.getElementById('wait');
    if (says) says.textContent = inWords('网络不通，内容还在，请再点一次。');
  };

  /** An older browser does not say by which button a form goes: it was the last one touched, or the form's first. */
  let touched;
  const buttonOf = ({ submitter, target }) =>
    submitter || (touched && touched.form === target ? touched : find('button:not([type=button])', target));

  document.addEventListener('submit', (event) => {
    const form = event.target;
    const button = buttonOf(event);
    if (form.dataset.leave !== undefined) {
      event.preventDefault();
      return leave();
    }
    if (form.dataset.sent) return event.preventDefault();
    if (goesInParts(form, button)) {
      event.preventDefault();
      return void sendInParts(form, button);
    }
    const says = document.getElementById('wait');
    if (says && form.method === 'post')
      says.textContent = inWords(form.enctype.startsWith('multipart') ? '正在上传，请不要关闭…' : '正在保存…');
    // A file is handed over by the browser itself, and the page stays as it is.
    if (button && button.dataset.file !== undefined) {
      if (says) setTimeout(() => (says.textContent = ''), 4000);
      return undefined;
    }
    const isQuiet = isSafe && new URL(form.action).pathname === '/s';
    if (isQuiet) {
      event.preventDefault();
      form.dataset.sent = '1';
      const body = new FormData(form);
      if (button && button.name) body.append(button.name, button.value); // no browser before 2023 adds it by itself
      const plain = form.enctype.startsWith('multipart') ? body : new URLSearchParams(body);
      swap(form.action, { method: 'POST', body: plain }).catch(() => {
        delete form.dataset.sent;
        failed(button);
      });
      return undefined;
    }
    form.dataset.sent = '1';
    setTimeout(() => delete form.dataset.sent, 8000);
    return undefined;
  });

  document.addEventListener('click', (event) => {
    touched = event.target.closest('button');
    if (event.target.closest('[data-print]')) return print();
    const speaker = event.target.closest('[data-speak]');
    if (speaker) return speak(speaker);
    const link = event.target.closest('a[href]');
    if (
      !link ||
      !isSafe ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      link.target ||
      link.hasAttribute('download')
    )
      return undefined;
    const url = new URL(link.href);
    if (url.origin !== location.origin || url.pathname !== '/s' || url.hash) return undefined;
    event.preventDefault();
    swap(url.href, {}).catch(() => failed());
    return undefined;
  });

  document.addEventListener('change', ({ target }) => {
    if (target.type === 'file') shrinking.set(target, shrink(target));
  });

  arrive();
})();
