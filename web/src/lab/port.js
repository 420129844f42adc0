/** The worker's end of the line: the same three functions in a Web Worker and in a worker thread of Node. */

/** @typedef {{ post: (message: object) => void, listen: (heard: (message: any) => void) => void }} Port */

/** @returns {Promise<Port>} */
export async function openPort() {
  if (typeof WorkerGlobalScope !== 'undefined' && globalThis instanceof WorkerGlobalScope) {
    const scope = /** @type {any} */ (globalThis);
    const post = scope.postMessage.bind(scope);
    return {
      post,
      listen: (heard) =>
        scope.addEventListener('message', (/** @type {MessageEvent} */ event) => heard(event.data)),
    };
  }
  const { parentPort } = await import('node:worker_threads');
  if (!parentPort) throw new Error('the lab runs in a worker');
  return {
    post: (message) => parentPort.postMessage(message),
    listen: (heard) => parentPort.on('message', heard),
  };
}
