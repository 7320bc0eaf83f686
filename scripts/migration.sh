#!/usr/bin/env bash
# Adds a migration for both databases after the model changed: `scripts/migration.sh NAME`.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
for database in Sqlite Postgres; do
  dotnet ef migrations add "$1" --project "src/Throughline.Migrations.$database" --startup-project "src/Throughline.Migrations.$database" --configuration Release
done
