#!/bin/sh
# Runs once, when the volume of Postgres is new: a role for each user of the server, none of them a superuser.
# zehuan owns the record and migrates it; zehuan_app is what API and worker are, and row policies hold for it.
set -eu
psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set=zehuan_password="$ZEHUAN_DATABASE_PASSWORD" --set=application_password="$ZEHUAN_APPLICATION_PASSWORD" \
  --set=temporal_password="$TEMPORAL_DATABASE_PASSWORD" <<'SQL'
create role zehuan login password :'zehuan_password';
create role zehuan_app login password :'application_password';
create database zehuan owner zehuan;
create role temporal login password :'temporal_password';
create database temporal owner temporal;
create database temporal_visibility owner temporal;
SQL
