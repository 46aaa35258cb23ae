# shellcheck shell=bash
# The schemes side by side: one enterprise asks them all, and one loss under the rules of two cities.

matching() {
    local facts
    facts=$(everything_told xiamen.guarantee-loan xiamen.insured-loan xiamen.insurance-subsidy)
    about xiamen.insurance-subsidy
    request "" POST /api/v1/matches "{\"date\":\"2021-04-01\",\"facts\":$facts}"
    check "in force, the best answer first" "$(it '.matches[] | "\(.scheme) \(.outcome)"' | paste -sd '|')" \
        "xiamen.guarantee-loan ADMITTED|xiamen.insured-loan ADMITTED|xiamen.insurance-subsidy ADMITTED|chongqing.assist-loan REFUSED"
    check "the most it may borrow, by article" "$(most xiamen.guarantee-loan) | $(most xiamen.insured-loan)" \
        "20000000.00 最高担保余额 | 3000000.00 最高300万元"
    check "refused elsewhere, by article" "$(it '.matches[-1].refusals[0].citation.article')" "8(1)"
    check "what would change that" "$(it '.matches[-1].refusals[0].ways[0].changes[0] | "\(.fact.name) \(.order) \(.value)"')" \
        "registeredIn = chongqing-hitech-park"
    check "the three of Xiamen may be used together" \
        "$(it '[.stacking[] | select(all(.schemes[]; startswith("xiamen."))) | "\(.standing) \(.citations[0].article)"] | unique[]')" \
        "ALLOWED 同时享受"
    check "not in force yet" "$(it '[.notInForce[].scheme | select(startswith("beijing."))] | join(" ")')" \
        "beijing.etown-micro beijing.etown-tech-sme beijing.reguarantee-batch"
    of_our_records
}

# most SCHEME: the ceiling of a loan, of the match in the answer
most() { it ".matches[] | select(.scheme == \"$1\") | .mostLoan | \"\(.left.amount) \(.citation.article)\""; }

# Whoever signs in need not tell what our own records know.
of_our_records() {
    local facts
    facts=$(jq -c --arg code "$enterprise_code" '[.facts[] | select(.origin == "STATED") | .name] as $stated
        | .example.loan + {enterprise: $code} | with_entries(select(.key as $name | $stated | index($name)))' <<<"$about")
    request "$enterprise" POST /api/v1/matches "{\"date\":\"2021-04-01\",\"facts\":$facts,
        \"schemes\":[\"xiamen.insurance-subsidy\"],\"institution\":\"$insurer_code\"}"
    check "signed in, nothing of it is missing" "$(it '"\(.records) \(.matches[0].missing | length)"')" "true 0"
}

# everything_told SCHEME…: the facts of their examples together
everything_told() {
    local told='{}' scheme
    for scheme in "$@"; do
        about "$scheme"
        told=$(jq -c --argjson told "$told" '$told + .example.loan' <<<"$about")
    done
    echo "$told"
}

comparison() {
    request "" POST /api/v1/comparisons '{"schemes":["chongqing.assist-loan","xiamen.guarantee-loan"],
        "date":"2021-04-01","loss":"1000000.00","facts":{"bankShare":"20"},"resources":{
        "chongqing.assist-loan":{"contributions":"250000.00","riskFund":"1000000.00"},
        "xiamen.guarantee-loan":{"city":"50000000.00","net-compensation":"30000000.00"}}}'
    shared chongqing.assist-loan "contributions 250000.00 17, riskFund 375000.00 17, bank 375000.00 17"
    shared xiamen.guarantee-loan "city 400000.00 风险分担, bank 200000.00 风险分担(一), guarantor 400000.00 风险分担(一)"
    check "where the money comes back to first, by article" \
        "$(it '.concepts[] | select(.concept == "RECOVERY") | .cells[] | .entries[0] | .citation.article' | paste -sd ' ')" \
        "18 风险分担(二)"
    check "what the borrower pays" "$(it '.concepts[] | select(.concept == "CHARGE") | .cells[0].entries[0]
        | "\(.text.en) (\(.citation.article))"')" "2.5 % × amount of the loan (6)"
}

# shared SCHEME PARTS: who bears the loss under its rules
shared() {
    check "$1 shares 1,000,000.00" "$(it ".loans[] | select(.scheme == \"$1\") | [.split.slices[]
        | \"\(.bearer) \(.amount.amount) \(.citation.article)\"] | join(\", \")")" "$2"
}
