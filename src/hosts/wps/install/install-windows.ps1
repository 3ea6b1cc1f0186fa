# 在 Windows 版 WPS 中为当前用户登记年报助手加载项。
#   powershell -ExecutionPolicy Bypass -File install-windows.ps1                                  离线
#   powershell -ExecutionPolicy Bypass -File install-windows.ps1 -Online http://服务器/nianbao/    在线
#   powershell -ExecutionPolicy Bypass -File install-windows.ps1 -Remove                          取消登记
# 不改动 WPS 的安装文件。WPS 运行时请先完全退出。
param([string]$Online = '', [switch]$Remove)
$ErrorActionPreference = 'Stop'

$name = 'nianbao'
$version = '@version@'
$addons = Join-Path $env:APPDATA 'kingsoft\wps\jsaddons'
$list = Join-Path $addons 'publish.xml'
$source = Join-Path $PSScriptRoot $name

if ($Online -ne '' -and $Online -notmatch '^https?://[^?\s"<>&]+/$') {
  Write-Error '没有登记：地址应以 http:// 或 https:// 开头、以 / 结尾，不带问号'
}
if ($Online -eq '' -and -not $Remove -and -not (Test-Path (Join-Path $source 'index.html'))) {
  Write-Error "没有登记：本脚本旁边没有 $name 文件夹，请完整解压安装包"
}

New-Item -ItemType Directory -Force -Path $addons | Out-Null
$document = New-Object System.Xml.XmlDocument
if (Test-Path $list) {
  $document.Load($list)
  if ($document.DocumentElement.Name -ne 'jsplugins') {
    Write-Error "没有登记：$list 不是 WPS 的加载项列表，请管理员检查"
  }
  Copy-Item $list "$list.bak" -Force
} else {
  $document.LoadXml('<jsplugins></jsplugins>')
}

# 其他加载项的登记保持不变。
$root = $document.DocumentElement
foreach ($old in @($root.ChildNodes | Where-Object { $_.NodeType -eq 'Element' -and $_.GetAttribute('name') -eq $name })) {
  [void]$root.RemoveChild($old)
}
Get-ChildItem $addons -Directory -Filter "${name}_*" | Remove-Item -Recurse -Force
if (-not $Remove) {
  $kind = if ($Online -eq '') { 'jsplugin' } else { 'jspluginonline' }
  $entry = $document.CreateElement($kind)
  $entry.SetAttribute('name', $name)
  $entry.SetAttribute('type', 'et')
  if ($Online -eq '') {
    Copy-Item $source (Join-Path $addons "${name}_$version") -Recurse
    $entry.SetAttribute('url', "${name}_$version")
    $entry.SetAttribute('version', $version)
  } else {
    $entry.SetAttribute('url', $Online)
  }
  $entry.SetAttribute('enable', 'enable_dev')
  $entry.SetAttribute('install', 'null')
  $entry.SetAttribute('customDomain', '')
  [void]$root.AppendChild($entry)
}
$document.Save($list)

if ($Remove) { Write-Output '已取消登记。' }
else {
  Write-Output '已登记。请完全退出 WPS 再打开一个工作簿，应出现“年报”选项卡。'
  Write-Output '没有出现时，请管理员检查 WPS 的 oem.ini 中 [Support] 一节有没有 JsApiPlugin=true（见安装说明）。'
}
