#!/usr/bin/env bash
# Adds a migration for both databases after the model changed: `scripts/migration.sh NAME`.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
# The folder is named, else a migration goes where the newest one is: that may be one written by hand.
for database in Sqlite Postgres; do
  dotnet ef migrations add "$1" --project "src/Throughline.Migrations.$database" --startup-project "src/Throughline.Migrations.$database" --output-dir Migrations --configuration Release
done
