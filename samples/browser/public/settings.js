// All that these pages must know. There is no secret: what a page knows, everybody can read.
export const settings = {
  authority: 'http://localhost:7400/p/main/oidc',
  client_id: '5f0c00000000000000003001',
  redirect_uri: `${location.origin}/callback.html`,
  post_logout_redirect_uri: `${location.origin}/`,
  popup_post_logout_redirect_uri: `${location.origin}/callback.html`,
  scope: 'openid profile offline_access',
  loadUserInfo: true,
};
