/*
 * What Office does around a dialog, in an ordinary browser: it opens the page, carries its messages to the page that
 * opened it with their origin, and tells that it was closed.
 */

type Handler = (event: Record<string, unknown>) => void;

interface Stub {
  /** Handlers of the open dialog by kind of event. */
  readonly handlers: Record<string, Handler>;
  shown: string[];
}

const stub: Stub = { handlers: {}, shown: [] };

const ui = {
  displayDialogAsync(address: string, _options: unknown, done: (opened: unknown) => void): void {
    stub.shown.push(address);
    const dialog = window.open(address);
    window.addEventListener('message', ({ data, origin }) =>
      stub.handlers['message']?.({ message: String(data), origin }),
    );
    done({
      status: 'succeeded',
      value: {
        addEventHandler: (kind: string, handler: Handler) => (stub.handlers[kind] = handler),
        close: () => dialog?.close(),
      },
    });
  },
  messageParent(message: string, { targetOrigin }: { readonly targetOrigin: string }): void {
    (window.opener as Window).postMessage(message, targetOrigin);
  },
};

Object.assign(window, {
  stub,
  Office: {
    onReady: (ready: () => unknown) => Promise.resolve().then(ready),
    AsyncResultStatus: { Failed: 'failed' },
    EventType: { DialogMessageReceived: 'message', DialogEventReceived: 'event' },
    context: { ui, requirements: { isSetSupported: () => true } },
  },
});
