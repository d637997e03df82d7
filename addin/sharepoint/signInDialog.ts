import { scopesFor } from '../../functions/core/publish/graph/graphRights';
import { msalConfiguration } from './signIn';
import { readQuestion, type SignInAnswer, type SignInQuestion } from './signInMessage';

/*
 * The page in Office's dialog: signs in by going to the sign-in page and coming back, and hands the token to the pane
 * that opened it. It stands in its own window, so what MSAL keeps goes when the window closes. Without a question it
 * does nothing: MSAL's own popups end on it, and the pane reads their address.
 */

const KEPT = 'kesu.signin';

async function signIn(): Promise<void> {
  const asked = readQuestion(location.search);
  const coming = asked === undefined ? recall() : undefined;
  const question = asked ?? coming;
  if (!question) return;
  const { PublicClientApplication } = await import(/* webpackChunkName: "sign-in" */ '@azure/msal-browser');
  const redirectUri = location.origin + location.pathname;
  const client = new PublicClientApplication(msalConfiguration({ ...question.app, redirectUri }));
  try {
    await client.initialize();
    const result = await client.handleRedirectPromise();
    if (asked) {
      sessionStorage.setItem(KEPT, JSON.stringify(asked));
      await client.acquireTokenRedirect({ scopes: scopesFor(asked.app.graph, asked.app.rights) });
      return;
    }
    sessionStorage.removeItem(KEPT);
    const { state } = question;
    send(result ? { state, token: result.accessToken } : { state, error: 'closed' });
  } catch (error) {
    sessionStorage.removeItem(KEPT);
    // The code only: messages may quote what nobody should see.
    const code = error instanceof Error && 'errorCode' in error ? String(error.errorCode) : 'unknown';
    send({ state: question.state, error: code });
  }
}

function recall(): SignInQuestion | undefined {
  const kept = sessionStorage.getItem(KEPT);
  return kept === null ? undefined : (JSON.parse(kept) as SignInQuestion);
}

function send(answer: SignInAnswer): void {
  const message = JSON.stringify(answer);
  const { requirements, ui } = Office.context;
  if (requirements.isSetSupported('DialogOrigin', '1.1'))
    ui.messageParent(message, { targetOrigin: location.origin });
  else ui.messageParent(message);
}

void Office.onReady(signIn);
