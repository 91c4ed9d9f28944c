import { settings } from './settings.js';

const manager = new oidc.UserManager(settings);

// Where visitors come back to: in this window, in a popup or in a hidden frame. The library knows which, and closes the
// popup by itself.
try {
  const back = new URLSearchParams(location.search);
  if (back.has('code') || back.has('error')) {
    const user = await manager.signinCallback();
    if (user !== undefined) location.replace('/');
  } else {
    await manager.signoutCallback();
  }
} catch (problem) {
  document.getElementById('problem').textContent = problem.error ?? problem.message;
}
