import { officeSignIn } from '../../../addin/sharepoint/officeSignIn';
import type { SignInApp } from '../../../addin/sharepoint/signIn';

/** The pane's side of the sign-in dialog; `officeStub.js` plays Office. */
Object.assign(window, {
  ask: (app: SignInApp) =>
    officeSignIn(app)
      .askInDialog()
      .then(
        (token) => ({ token }),
        (error: unknown) => ({ code: (error as { readonly errorCode?: string }).errorCode }),
      ),
});
