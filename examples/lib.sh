# shellcheck shell=bash
# What the walkthroughs have in common: asking the app over HTTP, and checking what it answers. Sourced, not run.

url=${FENDAN_URL:-http://127.0.0.1:7070}
centre=${FENDAN_CENTRE:-centre:demo-centre}
leader=${FENDAN_LEADER:-leader:demo-leader}

# Nobody makes, checks and pays on one matter, so each organisation has somebody for each.
colleagues=''
# colleagues_of USER CHECKER [PAYER]
colleagues_of() { colleagues+="$1 $2 ${3:-$1}"$'\n'; }
colleagues_of "$centre" "${FENDAN_CENTRE_REVIEWER:-second:demo-second}" "${FENDAN_CENTRE_PAYER:-payer:demo-payer}"

# signer USER STEP: who signs a step for the same organisation
signer() {
    local clerk checker payer
    while read -r clerk checker payer; do
        [[ $clerk == "$1" ]] || continue
        case $2 in
            *review* | confirm* | approve* | accept* | grant-* | decide*) echo "$checker" ;;
            pay | refund) echo "$payer" ;;
            *) echo "$clerk" ;;
        esac
        return
    done <<<"$colleagues"
    echo "$1"
}

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
        if [[ $4 =~ ^(/api/v1/(cases|payment-runs)/[^/?]+)/ ]]; then
            arguments+=(-H "If-Match: $(version "${BASH_REMATCH[1]}")")
        fi
    fi
    answer=$(curl "${arguments[@]}" "$url$path") || stop "no answer from $url: is the app running?"
    status=${answer##*$'\n'}
    body=${answer%$'\n'*}
}

# version PATH: the version a case or a payment run stands at, as a change to it has to name it
version() { curl -sS -u "$centre" "$url$1" | jq -r '"\"\(.version // 0)\""'; }

# request USER METHOD PATH [JSON]
request() { send application/json "$@"; }

# step USER CASE STEP DATE [FACTS] [DOCUMENTS]
step() {
    local sent="{\"date\":\"$4\",\"facts\":${5:-{\}},\"documents\":${6:-{\}}}"
    request "$(signer "$1" "$3")" POST "/api/v1/cases/$2/steps/$3" "$sent"
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
