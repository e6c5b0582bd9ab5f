// Takes the token out of the link, and the link out of the history. Without script, people paste it.
const token = location.hash.slice(1);
if (token) {
  const field = document.getElementById('token');
  field.querySelector('input').value = token;
  field.hidden = true;
  history.replaceState(null, '', location.pathname);
}
