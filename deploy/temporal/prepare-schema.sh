#!/bin/sh
# Brings Temporal's two databases to the schema of its version; a second run changes nothing.
set -eu

tool() {
  database="$1"
  shift
  temporal-sql-tool --plugin postgres12 --ep postgres --port 5432 --user temporal --db "$database" "$@"
}

prepare() {
  versions="/etc/temporal/schema/postgresql/v12/$2/versioned"
  # A database that has no schema yet does not know its version either.
  tool "$1" update-schema -d "$versions" || {
    tool "$1" setup-schema -v 0.0
    tool "$1" update-schema -d "$versions"
  }
}

prepare temporal temporal
prepare temporal_visibility visibility
