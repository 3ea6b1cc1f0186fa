/*
 * The hidden page of the add-in: WPS calls these functions for its ribbon. ES5 only, nothing asynchronous, global names
 * as the ribbon has them; builds of WPS spell the first one in two ways.
 */
var nianbaoPaneKey = 'nianbao.pane';

function nianbaoPage(name) {
  var path = location.href.split(/[?#]/)[0];
  return path.slice(0, path.lastIndexOf('/') + 1) + name;
}

/* The pane of this window; undefined if there is none, or it was closed for good. */
function nianbaoPane() {
  var id = window.Application.PluginStorage.getItem(nianbaoPaneKey);
  if (!id) return undefined;
  try {
    return window.Application.GetTaskPane(Number(id)) || undefined;
  } catch (gone) {
    return gone === null ? undefined : undefined;
  }
}

function nianbaoCreate(address) {
  var application = window.Application;
  var pane = application.CreateTaskPane
    ? application.CreateTaskPane(address)
    : application.CreateTaskpane(address);
  application.PluginStorage.setItem(nianbaoPaneKey, pane.ID);
  /* Until then it is not shown. */
  pane.Visible = true;
}

function OnAddinLoad() {
  return true;
}

function OnAddInLoad() {
  return OnAddinLoad();
}

function OnAction(control) {
  var id = control.Id || control.id;
  var pane = nianbaoPane();
  if (id === 'nianbaoHelp') {
    window.Application.ShowDialog(nianbaoPage('help.html'), '年报助手使用帮助', 720, 640, false);
  } else if (id === 'nianbaoCheck') {
    if (pane === undefined) nianbaoCreate(nianbaoPage('pane.html?start=check'));
    else {
      pane.Navigate(nianbaoPage('pane.html?start=check'));
      pane.Visible = true;
    }
  } else if (pane === undefined) nianbaoCreate(nianbaoPage('pane.html'));
  else pane.Visible = !pane.Visible;
  return true;
}

function GetImage(control) {
  var id = control.Id || control.id;
  var names = { nianbaoOpen: 'icon', nianbaoCheck: 'check', nianbaoHelp: 'why' };
  return 'icons/' + names[id] + '-32.png';
}

window.OnAddInLoad = OnAddInLoad;
window.OnAction = OnAction;
window.GetImage = GetImage;
