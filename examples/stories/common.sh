# shellcheck shell=bash
# What the stories of schemes-walkthrough.sh share. Sourced, not run; lib.sh comes first.

# about SCHEME: its newest edition, as $about
about() {
    request "" GET "/api/v1/schemes/$1"
    [[ $status == 200 ]] || stop "$1 is not loaded ($status)"
    about=$body
}

# stated [CHANGES]: what an applicant states: the example's facts the application or a requirement asks for. What our own
# records and the agreements tell is left to them.
stated() {
    jq -c --argjson changes "${1:-{\}}" '
        ([.steps[] | select(.effect == "FILE") | .facts[].name] + [.requirements[].facts[]]) as $asked
        | ([.facts[] | select(.origin == "STATED") | .name]) as $stated
        | (.example.loan | with_entries(select(.key as $name | ($asked | index($name)) and ($stated | index($name)))))
            + $changes' <<<"$about"
}

# signature WHO: what a remote signature states
signature() {
    jq -c --arg who "$1" '[.steps[] | select(.effect == "SIGN")][0].facts | map({(.name): .example}) | add
        | .signatory = $who' <<<"$about"
}

# papers STEP: each document the step asks for
papers() {
    jq -c --arg step "$1" '.steps[] | select(.id == $step) | [.documents[]? | {(.id): "\(.name.zh).pdf"}] | add // {}' \
        <<<"$about"
}

agreed='{"approved":true,"opinion":"材料齐全，同意"}'

# agree SCHEME bank|institution PARTNER FROM [TERMS]
agree() {
    request "$centre" POST /api/v1/agreements \
        "{\"scheme\":\"$1\",\"$2\":\"$3\",\"from\":\"$4\",\"terms\":${5:-{\}}}"
    taken "agreement of $1 with $3"
}

# inject SCHEME FUND DATE AMOUNT: into a fund in a single account
inject() {
    request "$centre" POST "/api/v1/funds/$1/pool/$2/injections" "{\"date\":\"$3\",\"facts\":{\"amount\":\"$4\"}}"
    taken "injection of $4"
}

# fresh USER SCHEME: a partner that has business already would spoil the figures
fresh() {
    request "$1" GET "/api/v1/cases?scheme=$2"
    [[ $status == 200 ]] || stop "${1%%:*} cannot sign in ($status)"
    [[ $(it '.cases | length') == 0 ]] || stop "${1%%:*} has business in $2 already: start on a fresh store"
}

# file USER SCHEME DATE FACTS PARTNERS [STEP]: applies; leaves the case in $case
file() {
    request "$1" POST /api/v1/cases "$(jq -nc --arg scheme "$2" --arg date "$3" --argjson facts "$4" \
        --argjson partners "$5" --argjson papers "$(papers "${6:-apply}")" \
        '{scheme: $scheme, date: $date, facts: $facts, documents: $papers} + $partners')"
    case=$(it '.case.id // ""')
}

# act USER STEP DATE [FACTS]: the next step of $case, with its documents
act() {
    step "$1" "$case" "$2" "$3" "${4:-{\}}" "$(papers "$2")"
    taken "$2 by ${1%%:*}"
}

# ask SCHEME QUESTION JSON: a pure question
ask() {
    request "" POST "/api/v1/schemes/$1/$2" "$3"
    [[ $status == 200 ]] || check "$1 answers $2" "$status" 200
}

# bears BEARER AMOUNT ARTICLE: of the split in the answer, the case's or a question's
bears() {
    check "$1 bears, by article" "$(it "first((.split.slices // .slices)[] | select(.bearer == \"$1\")
        | \"\(.amount.amount) \(.citation.article)\")")" "$2 $3"
}

# unmet WHAT ARTICLE: the answer refuses by a rule
unmet() { refused "$1" 422 REQUIREMENT_UNMET "$2"; }

# holds ACCOUNT: its balance
holds() {
    request "$centre" GET "/api/v1/accounts/$1/statement"
    it .balance.amount
}

# moved ACCOUNT BEFORE: by how much its balance differs from an earlier one
moved() {
    local now fen
    now=$(holds "$1")
    fen=$((10#${now/./} - 10#${2/./}))
    printf '%s%d.%02d' "$([[ $fen -lt 0 ]] && echo -)" $((${fen#-} / 100)) $((${fen#-} % 100))
}

# half SCHEME HALF DATE: a payment run, drawn up by one person and approved by another; leaves it in $drawn
half() {
    request "$centre" POST /api/v1/payment-runs "{\"scheme\":\"$1\",\"half\":\"$2\",\"date\":\"$3\"}"
    taken "payment run of $2"
    drawn=$(it .id)
    local verdict="{\"date\":\"$3\",\"approved\":true,\"opinion\":\"名单无误\"}"
    request "$centre" POST "/api/v1/payment-runs/$drawn/approval" "$verdict"
    check "whoever drew it up does not approve it" "$status $(it '.errors[0].code // .code')" "403 SAME_PERSON"
    request "$leader" POST "/api/v1/payment-runs/$drawn/approval" "$verdict"
    taken "approved by a second person"
}

# pay_half DATE
pay_half() {
    request "$(signer "$centre" pay)" POST "/api/v1/payment-runs/$drawn/payments" "{\"date\":\"$1\"}"
    taken "payment of $drawn"
}

# subsidised SUBSIDY AMOUNT ARTICLE: of the answer to a pure question
subsidised() {
    check "$1 is subsidised with" \
        "$(it ".subsidies[] | select(.subsidy == \"$1\") | .entitled | \"\(.amount.amount) \(.citation.article)\"")" "$2 $3"
}
