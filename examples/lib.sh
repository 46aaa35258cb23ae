# shellcheck shell=bash
# What the walkthroughs have in common: asking the app over HTTP, and checking what it answers. Sourced, not run.

url=${FENDAN_URL:-http://127.0.0.1:7070}
centre=${FENDAN_CENTRE:-centre:demo-centre}
leader=${FENDAN_LEADER:-leader:demo-leader}

run=$(date +%s)-$$
failed=0 checked=0 requests=0
status='' body=''

# --- asking -----------------------------------------------------------------------------------------------------------

# send TYPE USER METHOD PATH [CONTENT]: leaves the answer in $status and $body; without a USER, as anybody
send() {
    local type=$1 user=$2 method=$3 path=$4 answer
    local arguments=(-sS -X "$method" -H 'Accept-Language: en' -w '\n%{http_code}')
    [[ -z $user ]] || arguments+=(-u "$user")
    if [[ $method == POST ]]; then
        requests=$((requests + 1))
        arguments+=(-H "Content-Type: $type" -H "Idempotency-Key: walkthrough-$run-$requests" --data-binary "$5")
    fi
    answer=$(curl "${arguments[@]}" "$url$path") || stop "no answer from $url: is the app running?"
    status=${answer##*$'\n'}
    body=${answer%$'\n'*}
}

# request USER METHOD PATH [JSON]
request() { send application/json "$@"; }

# step USER CASE STEP DATE [FACTS] [DOCUMENTS]
step() {
    local sent="{\"date\":\"$4\",\"facts\":${5:-{\}},\"documents\":${6:-{\}}}"
    request "$1" POST "/api/v1/cases/$2/steps/$3" "$sent"
}

it() { jq -r "$1" <<<"$body"; }

# --- checking ---------------------------------------------------------------------------------------------------------

stop() {
    echo "STOPPED $1" >&2
    exit 1
}

# check WHAT FOUND WANTED
check() {
    checked=$((checked + 1))
    if [[ $2 == "$3" ]]; then
        echo "  ok      $1: $3"
    else
        echo "  FAILED  $1: $2, not $3"
        failed=$((failed + 1))
        [[ -z ${FENDAN_SHOW:-} ]] || jq . <<<"$body" >&2
    fi
}

taken() { check "$1" "$status" 201; }

# refused WHAT STATUS CODE ARTICLE
refused() {
    check "$1 is refused" "$status $(it '.errors[0].code // .code')" "$2 $3"
    check "$1, by article" "$(it '[.errors[] | .citation.article // empty] | first')" "$4"
}

# finish: how many checks there were; fails where one did
finish() {
    echo "$checked checks, $failed failed"
    ((failed == 0))
}
