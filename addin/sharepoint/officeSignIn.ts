import { readAnswer, toQuery, type SignInQuestion } from './signInMessage';
import type { SignInApp, SignInSurroundings } from './signIn';

/** The dialog ended without a token: closed, blocked, or refused by the person. The code says which. */
export class NoTokenError extends Error {
  constructor(readonly errorCode: string) {
    super(`the sign-in dialog gave no token (${errorCode})`);
  }
}

/** The page that signs in, and where sign-in pages send people back to: it is registered with the app. */
export const signInPage = (): URL => new URL('signin.html', location.href);

/** Office around the sign-in of the pane. */
export const officeSignIn = (app: SignInApp): SignInSurroundings => ({
  loginHint,
  askInDialog: () => askInDialog(app),
});

/** Office on the desktop and on the web tells who works here; elsewhere the person picks the account. */
async function loginHint(): Promise<string | undefined> {
  if (!Office.context.requirements.isSetSupported('NestedAppAuth', '1.1')) return undefined;
  try {
    return (await Office.auth.getAuthContext()).userPrincipalName;
  } catch {
    return undefined; // documents that are not in the cloud have no context; MSAL asks then
  }
}

/**
 * Asks in Office's own dialog. Only an answer from our own origin that brings back what was sent along counts.
 *
 * @throws NoTokenError
 */
function askInDialog(app: SignInApp): Promise<string> {
  const question: SignInQuestion = { app, state: crypto.randomUUID() };
  const page = signInPage();
  page.search = toQuery(question);
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(page.href, { height: 65, width: 30 }, (opened) => {
      if (opened.status === Office.AsyncResultStatus.Failed) {
        reject(new NoTokenError(String(opened.error.code)));
        return;
      }
      const dialog = opened.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
        if ('error' in event) {
          reject(new NoTokenError(String(event.error)));
          return;
        }
        if (event.origin !== undefined && event.origin !== location.origin) return;
        const answer = readAnswer(event.message, question.state);
        if (!answer) return;
        dialog.close();
        if ('token' in answer) resolve(answer.token);
        else reject(new NoTokenError(answer.error));
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
        reject(new NoTokenError('error' in event ? String(event.error) : 'closed'));
      });
    });
  });
}
