# What ./run and ./test share: finding or installing what they need, and building only what changed.

need_dotnet() {
  if ! command -v dotnet >/dev/null 2>&1 || ! dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then
    echo "Throughline needs the .NET 10 SDK. Get it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this again." >&2
    exit 1
  fi
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
}

need_node() {
  if ! command -v node >/dev/null 2>&1 || [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 20 ]; then
    echo "Throughline needs Node.js 20 or later. Get it from https://nodejs.org and run this again." >&2
    exit 1
  fi
}

can_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

# Printed test papers ask for Arial; without it or its like a wider letter squeezes columns, and other tables are read.
need_letters() {
  command -v fc-list >/dev/null 2>&1 && fc-list : family | grep -qiE "arial|liberation sans" && return
  if can_install; then
    apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq fontconfig fonts-liberation >/dev/null
  else
    echo "The printed test papers need Arial or Liberation Sans. Type: sudo apt-get install fontconfig fonts-liberation" >&2
    exit 1
  fi
}

# need_tool COMMAND PACKAGE PURPOSE
need_tool() {
  command -v "$1" >/dev/null 2>&1 && return
  if can_install; then
    apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$2" >/dev/null
  else
    echo "$3 need $1. Type: sudo apt-get install $2" >&2
    exit 1
  fi
}

# Programs that ./run uses where they are there; ./test needs them, because what they read is tested.
need_readers() {
  command -v soffice >/dev/null 2>&1 && command -v pdftoppm >/dev/null 2>&1 && command -v tesseract >/dev/null 2>&1 \
    && tesseract --list-langs 2>/dev/null | grep -q '^eng$' && return
  local packages="libreoffice-writer-nogui libreoffice-calc-nogui tesseract-ocr tesseract-ocr-eng poppler-utils"
  if can_install; then
    # shellcheck disable=SC2086
    apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null
  else
    echo "The tests of old files and of scans need LibreOffice, tesseract and poppler. Type: sudo apt-get install --no-install-recommends $packages" >&2
    exit 1
  fi
}

need_postgres() {
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 && return
  if can_install; then
    apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq postgresql >/dev/null
  else
    echo "The tests of the second database need PostgreSQL's server. Type: sudo apt-get install postgresql" >&2
    exit 1
  fi
}

need_smtp() {
  /usr/bin/python3 -c 'import aiosmtpd' >/dev/null 2>&1 && return
  if can_install; then
    apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-aiosmtpd >/dev/null
  else
    echo "The tests of mail need an SMTP server. Type: sudo apt-get install python3-aiosmtpd" >&2
    exit 1
  fi
}

need_scanner() {
  [ -x /usr/sbin/clamd ] && return
  if can_install; then
    apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq clamav-daemon >/dev/null
  else
    echo "The tests of the virus scanner need ClamAV's daemon. Type: sudo apt-get install clamav-daemon" >&2
    exit 1
  fi
}

# fingerprint FOLDER...: changes when a source file in them does.
fingerprint() { find "$@" Directory.Build.props Directory.Packages.props global.json -type f -not -path '*/bin/*' -not -path '*/obj/*' -not -path '*/node_modules/*' -print0 2>/dev/null | sort -z | xargs -0 cksum | cksum; }

# stale STAMP FOLDER...: true when the stamp does not match the sources.
stale() { local stamp=$1; shift; [ ! -f "$stamp" ] || [ "$(cat "$stamp")" != "$(fingerprint "$@")" ]; }

build_assets() {
  local web=src/Throughline.Web stamp=artifacts/assets.stamp
  mkdir -p artifacts
  stale "$stamp" "$web/package.json" "$web/package-lock.json" "$web/assets" || return 0
  (cd "$web" && npm ci --silent --no-audit --no-fund && npm run --silent build)
  fingerprint "$web/package.json" "$web/package-lock.json" "$web/assets" >"$stamp"
}

build_cli() {
  local stamp=artifacts/cli.stamp sources="src/Throughline.Cli src/Throughline.Core src/Throughline.Domain src/Throughline.Documents src/Throughline.Migrations.Sqlite src/Throughline.Migrations.Postgres"
  mkdir -p artifacts
  stale "$stamp" $sources || return 0
  dotnet publish src/Throughline.Cli -c Release -r "$(runtime)" --self-contained false -p:PublishReadyToRun=true -p:NuGetLockFilePath=obj/publish.lock.json -o artifacts/cli --nologo -v quiet -clp:ErrorsOnly
  fingerprint $sources >"$stamp"
}

build_web() {
  local stamp=artifacts/web.stamp
  mkdir -p artifacts
  stale "$stamp" src scripts/setup.sh artifacts/assets.stamp || return 0
  # Compiled ahead, so that the first pages do not wait for the compiler: EF Core's share alone is seconds.
  dotnet publish src/Throughline.Web -c Release -r "$(runtime)" --self-contained false -p:PublishReadyToRun=true -p:NuGetLockFilePath=obj/publish.lock.json -o artifacts/web --nologo -v quiet -clp:ErrorsOnly
  fingerprint src scripts/setup.sh artifacts/assets.stamp >"$stamp"
}

runtime() {
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) echo linux-x64 ;;
    Linux-aarch64) echo linux-arm64 ;;
    Darwin-arm64) echo osx-arm64 ;;
    Darwin-x86_64) echo osx-x64 ;;
    *) echo "This kind of machine is not known to ./run: $(uname -sm)." >&2; exit 1 ;;
  esac
}
