#!/bin/sh
# Brings the browser that the tests of the portal drive, when the machine has none: Debian’s package and one font, no other download.
set -eu
command -v chromium && exit 0
as_root=
[ "$(id -u)" -eq 0 ] || as_root=sudo
{
    $as_root apt-get update
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install --yes --no-install-recommends chromium fonts-dejavu-core
} >&2
command -v chromium
