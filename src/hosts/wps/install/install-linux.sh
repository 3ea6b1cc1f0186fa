#!/bin/sh
# 在 Linux 版 WPS（麒麟、统信 UOS）中为当前用户登记年报助手加载项。
#   sh install-linux.sh                          离线：把 nianbao 文件夹复制到用户的 jsaddons 文件夹
#   sh install-linux.sh http://服务器/nianbao/    在线：只登记地址，以 / 结尾
#   sh install-linux.sh --remove                 删除登记和复制的文件
# 不改动 WPS 的安装文件。WPS 运行时请先完全退出。
set -eu

name=nianbao
version=@version@
here=$(cd "$(dirname "$0")" && pwd)
addons="${XDG_DATA_HOME:-$HOME/.local/share}/Kingsoft/wps/jsaddons"
list="$addons/publish.xml"

fail() {
  echo "没有登记：$1" >&2
  exit 1
}

online=
case "${1:-}" in
  '' | --remove) ;;
  http://*/ | https://*/) online=$1 ;;
  *) fail "地址应以 http:// 或 https:// 开头、以 / 结尾，不带问号" ;;
esac
case "$online" in *[\?\"\<\>\&\ ]*) fail "地址中有不能使用的字符" ;; esac

mkdir -p "$addons"
if [ -f "$list" ]; then
  grep -q '</jsplugins>' "$list" || fail "$list 不是 WPS 的加载项列表，请管理员检查"
else
  printf '<jsplugins>\n</jsplugins>\n' >"$list"
fi

# 其他加载项的登记保持不变：先把每个登记放到自己的一行，再去掉本加载项的旧登记。
fresh="$list.new"
sed 's/<jsplugin/\n<jsplugin/g; s/<\/jsplugins>/\n<\/jsplugins>/g' "$list" |
  grep -v "^[[:space:]]*<jsplugin[a-z]* [^>]*name=\"$name\"" | grep -v '^[[:space:]]*$' >"$fresh.rest" || true
if [ "${1:-}" = --remove ]; then
  line=
elif [ -n "$online" ]; then
  line="<jspluginonline name=\"$name\" type=\"et\" url=\"$online\" enable=\"enable_dev\" install=\"null\" customDomain=\"\"/>"
else
  [ -f "$here/$name/index.html" ] || fail "本脚本旁边没有 $name 文件夹，请完整解压安装包"
  rm -rf "$addons/${name}_$version.new"
  cp -R "$here/$name" "$addons/${name}_$version.new"
  rm -rf "$addons/${name}_$version"
  mv "$addons/${name}_$version.new" "$addons/${name}_$version"
  line="<jsplugin name=\"$name\" type=\"et\" url=\"${name}_$version\" version=\"$version\" enable=\"enable_dev\" install=\"null\" customDomain=\"\"/>"
fi
awk -v line="$line" '/<\/jsplugins>/ && line != "" { print "  " line } { print }' "$fresh.rest" >"$fresh"
rm -f "$fresh.rest"
cp "$list" "$list.bak"
mv "$fresh" "$list"

# 旧版本和已取消的离线文件不再需要。
for old in "$addons/${name}_"*; do
  [ -d "$old" ] || continue
  if [ -n "$online" ] || [ "${1:-}" = --remove ] || [ "$old" != "$addons/${name}_$version" ]; then rm -rf "$old"; fi
done

if [ "${1:-}" = --remove ]; then
  echo "已取消登记。"
else
  echo "已登记。请完全退出 WPS 再打开一个工作簿，应出现“年报”选项卡。"
  echo "没有出现时，请管理员检查 WPS 的 oem.ini 中 [Support] 一节有没有 JsApiPlugin=true（见安装说明）。"
fi
