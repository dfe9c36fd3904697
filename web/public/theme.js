// Before anything is drawn, so that a dark room stays dark: the reader's choice, else the system's.
{
  const chosen = localStorage.getItem('onrecord.theme')
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen
}
