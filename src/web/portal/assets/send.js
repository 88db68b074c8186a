/* A file goes in parts: what has arrived stays, whatever happens to the line. */
const mostTries = 8;

const pause = (milliseconds) =>
  new Promise((done) => {
    setTimeout(done, milliseconds);
    addEventListener('online', done, { once: true });
  });

/** Tried again with longer and longer pauses; what the office refuses is not tried again. */
const ask = async (form, options, say) => {
  for (let turn = 0; form.isConnected; turn++) {
    let answer;
    try {
      answer = await fetch(form.dataset.parts, {
        method: 'POST',
        credentials: 'same-origin',
        signal: AbortSignal.timeout && AbortSignal.timeout(60000),
        ...options,
      });
      if (answer.ok) return await answer.json();
    } catch {
      answer = undefined; // the line: tried again below
    }
    if (answer && answer.status !== 429 && answer.status < 500) {
      const { detail } = await answer.json().catch(() => ({}));
      throw Object.assign(new Error('refused'), { status: answer.status, says: detail });
    }
    if (turn === mostTries) break;
    if (turn > 0) say('网络断了一下，正在接着传。已经传到的不会丢…');
    await pause(Math.min(15000, 500 * 2 ** turn));
  }
  throw new Error('no line');
};

const hashOf = async (file) => {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** In plain words and only at each quarter: whoever listens to the page is not told of every part. */
const quarters = ['正在上传，请不要关闭…', '已经传了四分之一…', '已经传了一半…', '已经传了四分之三…'];

/** Sends what is missing; the id of the upload when all of it is kept. */
export const send = async (form, file, say, show) => {
  const { page, kind } = form.elements;
  const body = new URLSearchParams({ page: page.value, kind: kind.value, size: file.size, sha256: await hashOf(file) });
  const look = () => ask(form, { body }, say);
  let at = await look();
  let begun = 0;
  while (at.state !== 'done') {
    if (at.state === 'working') {
      say('传到了，正在检查…');
      await pause(1000);
      at = await look();
      continue;
    }
    const parts = Math.ceil(file.size / at.partSize);
    let next = 0;
    while (at.stand.includes(next)) next++;
    say(quarters[Math.floor((at.stand.length / parts) * 4)]);
    show(at.stand.length / parts);
    try {
      at = await ask(
        form,
        {
          headers: { 'content-type': 'application/octet-stream', 'x-upload': at.id, 'x-part': next },
          body: file.slice(next * at.partSize, (next + 1) * at.partSize),
        },
        say,
      );
    } catch (error) {
      if (error.status !== 410 || begun++ > 0) throw error;
      at = await look(); // cleared meanwhile: from the beginning, once
    }
  }
  show(1);
  return at.id;
};
