#!/usr/bin/env bash
# One assist loan from the application to the recovery, over HTTP, every figure and every article checked.
#
# Runs against an app that is up: ./fendan demo, in another window, then this. It needs bash, curl and jq, and two banks
# the app knows no agreement of; elsewhere than with the demo, name users as user:key in the variables below.
set -uo pipefail

# shellcheck source=examples/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

first_user=${FENDAN_BANK_1:-bank-x:demo-bank-x} first=${FENDAN_BANK_1_CODE:-bank-x}
second_user=${FENDAN_BANK_2:-bank-y:demo-bank-y} second=${FENDAN_BANK_2_CODE:-bank-y}
colleagues_of "$first_user" "${FENDAN_BANK_1_REVIEWER:-bank-x-reviewer:demo-bank-x-reviewer}"
colleagues_of "$second_user" "${FENDAN_BANK_2_REVIEWER:-bank-y-reviewer:demo-bank-y-reviewer}"

scheme=chongqing.assist-loan
source_zh=渝高新发〔2021〕8号

# --- asking -----------------------------------------------------------------------------------------------------------

# apply USER ENTERPRISE NAME REFERENCE AMOUNT
apply() {
    request "$1" POST /api/v1/cases "$(jq -n --arg code "$2" --arg name "$3" --arg ref "$4" --arg amount "$5" '{
        scheme: "chongqing.assist-loan", date: "2021-04-01",
        documents: {application: "企业申请材料.pdf"},
        facts: {
            enterprise: $code, enterpriseName: $name, reference: $ref, loanAmount: $amount,
            registeredIn: "chongqing-hitech-park", taxedIn: "chongqing-hitech-park",
            countedIn: "chongqing-hitech-park", industry: "software", employees: 46,
            revenue: "18600000.00", assets: "24000000.00",
            titles: ["nationalHighTech 2019-11-25/2022-11-24"],
            purpose: "workingCapital", rate: "4.785", disbursedOn: "2021-04-28", maturesOn: "2022-04-27",
            securityGiven: true, security: "实际控制人连带责任保证"}}')"
}

balance() {
    request "$centre" GET "/api/v1/accounts/$scheme/bank/$1/fund/$2/statement"
    it .balance.amount
}

# --- checking ---------------------------------------------------------------------------------------------------------

# slice BEARER AMOUNT ARTICLE OURS: of the answer's split
slice() {
    check "$1 bears" "$(it ".split.slices[] | select(.bearer == \"$1\") | .amount.amount")" "$2"
    check "$1, by article" \
        "$(it ".split.slices[] | select(.bearer == \"$1\") | .citation | \"\(.source) \(.article) ours=\(.ours)\"")" \
        "$source_zh $3 ours=$4"
}

# --- the story --------------------------------------------------------------------------------------------------------

prepare() {
    local user=$1 bank=$2 injection=$3
    request "$user" GET "/api/v1/funds?scheme=$scheme"
    [[ $status == 200 ]] || stop "$user cannot sign in ($status)"
    [[ $(it '.banks | length') == 0 ]] || stop "$bank has business already: take a bank without an agreement"

    request "$centre" POST /api/v1/agreements "{\"scheme\":\"$scheme\",\"bank\":\"$bank\",\"from\":\"2021-03-01\"}"
    taken "agreement with $bank"
    request "$centre" POST "/api/v1/funds/$scheme/$bank/riskFund/injections" \
        "{\"date\":\"2021-03-02\",\"facts\":{\"amount\":\"$injection\"}}"
    taken "injection of $injection"
    check "the risk fund holds" "$(balance "$bank" riskFund)" "$injection"
}

try_limits() {
    local user=$1 code=$2 name=$3
    apply "$user" "$code" "$name" "$run-limit" 5000000.01
    refused "5,000,000.01 without a reason" 422 REASON_NEEDED 10
    check "the reason is asked for at" "$(it '.errors[0].pointer')" /reasons/10
    apply "$user" "$code" "$name" "$run-limit" 10000000.01
    check "10,000,000.01 is refused" "$status $(it '[.errors[].code] | sort | unique | join(" ")')" \
        "422 REASON_NEEDED REQUIREMENT_UNMET"
    request "$user" GET "/api/v1/cases?scheme=$scheme"
    check "nothing was filed" "$(it '.cases | length')" 0
}

# lend USER BANK ENTERPRISE NAME REFERENCE THOROUGH: files, approves and disburses 5,000,000.00; leaves the case in $case
lend() {
    local user=$1 bank=$2 thorough=$6
    apply "$user" "$3" "$4" "$5" 5000000.00
    taken "application of 5,000,000.00 by $4"
    case=$(it .case.id)
    if [[ $thorough == yes ]]; then
        step "$user" "$case" sign 2021-04-02 '{}' '{"loan-contract":"借字1号","guarantee-contract":"保字1号"}'
        refused "signing before the contribution" 409 STEP_OUT_OF_ORDER 6
        request "$centre" GET "/api/v1/accounts?prefix=$scheme/bank/$bank/fund/contributions"
        check "nothing was posted" "$(it '.accounts | length')" 0
    fi
    step "$user" "$case" bank-review 2021-04-06 '{"approved":true,"opinion":"材料齐全，同意"}' \
        '{"opinion":"审核意见函1号","risk-assessment":"风险评估证明1号"}'
    taken "the bank's review"
    step "$centre" "$case" approve 2021-04-12 '{"approved":true,"opinion":"符合条件，同意"}'
    taken "approval by the centre"
    check "the letter" "$(it '.case.letters[0].title.zh')" '关于同意发放“助保贷”贷款的函'
    check "the contribution due, 2.5 %" "$(it .case.contributionDue.amount)" 125000.00
    if [[ $thorough == yes ]]; then
        step "$user" "$case" contribute 2021-04-15 '{"contributionPaid":"124999.99"}'
        refused "a contribution one fen short" 422 CHARGE_DIFFERS 6
    fi
    step "$user" "$case" contribute 2021-04-15 '{"contributionPaid":"125000.00"}'
    taken "contribution"
    step "$user" "$case" sign 2021-04-20 '{}' '{"loan-contract":"借字1号","guarantee-contract":"保字1号"}'
    taken "contracts"
    step "$user" "$case" disburse 2021-04-28 \
        '{"disbursed":"5000000.00","disbursedOn":"2021-04-28","maturesOn":"2022-04-27","rate":"4.785"}'
    taken "disbursement on 2021-04-28"
    check "the notice is due" "$(it '.case.deadlines[] | select(.owed == "notify") | .due')" 2021-05-08
    step "$user" "$case" notify 2021-05-08
    check "the notice came in time" "$(it '.case.deadlines[] | select(.owed == "notify") | .standing')" MET
}

# default USER BANK CASE: repays all but a million, which becomes overdue, and claims
default() {
    local user=$1 bank=$2
    step "$user" "$3" repay 2022-01-28 '{"principalRepaid":"4000000.00","interestPaid":"180000.00"}'
    taken "repayment of 4,000,000.00"
    check "still owed" "$(it .case.openBalance.amount)" 1000000.00
    check "the contributions hold" "$(balance "$bank" contributions)" 250000.00
    step "$user" "$3" overdue 2022-04-29 \
        '{"overdueSince":"2022-04-28","overduePrincipal":"1000000.00","overdueInterest":"30000.01"}'
    taken "overdue since 2022-04-28"
    request "$user" POST "/api/v1/cases/$3/claims" '{"date":"2022-05-06"}'
    taken "claim"
    check "the claim" "$(it .split.whole.amount)" 1030000.01
}

# settle USER CASE: both confirmations, the approval and the payment; leaves the payment's entry in $entry
settle() {
    local user=$1 due
    step "$user" "$2" pay 2022-05-09
    check "a bank may not pay" "$status" 403
    step "$centre" "$2" confirm-overdue 2022-05-09 '{"approved":true,"opinion":"逾期属实"}'
    taken "confirmed by the centre"
    due=$(it '.case.deadlines[] | select(.owed == "pay") | .due')
    check "the payment is due, 15 working days on" "$due" 2022-05-30
    step "$centre" "$2" pay 2022-05-10
    check "payment before the bank confirmed" "$status $(it '.errors[0].code')" "409 STEP_OUT_OF_ORDER"
    step "$user" "$2" confirm-payment 2022-05-10 '{"approved":true}'
    taken "confirmed by the bank"
    step "$leader" "$2" approve-payment 2022-05-13 '{"approved":true,"opinion":"同意代偿"}'
    taken "approved by the leader"
    step "$centre" "$2" pay 2022-05-16
    taken "payment"
    entry=$(it .entry)
}

# explain ENTRY ACCOUNT: the walk from the leg on an account to its article
explain() {
    local leg
    request "$centre" GET "/api/v1/ledger/entries/$1"
    leg=$(it ".legs[] | select(.account == \"$2\" and .kind != \"RELEASE\") | .leg" | head -n 1)
    request "$centre" GET "/api/v1/ledger/entries/$1/legs/$leg/explanation"
    check "leg $leg, its sum" "$(it .leg.amount.amount)" "$3"
    check "its slice" "$(it '.explanation.kind + " " + .explanation.value')" "SLICE $3"
    check "its parameter, and since when" \
        "$(it '[.. | objects | select(.kind? == "PARAMETER")] | first | "\(.value) \(.inForce.from)"')" "50 2021-02-24"
    check "its article" "$(it '.citation.wording.zh')" "${source_zh}第17条"
    check "its article, in English" "$(it '.citation.wording.en')" "Art. 17 of $source_zh"
}

echo "A loan at $first, whose risk fund can pay its half"
prepare "$first_user" "$first" 1000000.00
try_limits "$first_user" 91500107MA5UQ9B69J 重庆示例智能装备有限公司
lend "$first_user" "$first" 91500107MA5UQ9B69J 重庆示例智能装备有限公司 "$run-1" yes
loan=$case
lend "$first_user" "$first" 91350200MA2YD7K333 重庆示例软件有限公司 "$run-2" no
default "$first_user" "$first" "$loan"
slice contributions 250000.00 17 false
slice riskFund 390000.00 17 false
slice bank 390000.01 17 false
check "letters of the claim" "$(it '.event as $now | [.case.letters[] | select(.event == $now) | .id] | join(" ")')" \
    "claim-contributions claim-risk-fund"
settle "$first_user" "$loan"
check "the contributions hold" "$(balance "$first" contributions)" 0.00
check "the risk fund holds" "$(balance "$first" riskFund)" 610000.00
explain "$entry" "$scheme/bank/$first/fund/riskFund" 390000.00
step "$first_user" "$loan" overdue 2022-06-01 \
    '{"overdueSince":"2022-04-28","overduePrincipal":"0.00","overdueInterest":"1.00"}'
refused "a second claim for the same period" 422 PERIOD_ALREADY_CLAIMED 17

echo "The same at $second, whose risk fund holds 100,000.00 only"
prepare "$second_user" "$second" 100000.00
lend "$second_user" "$second" 91110302MA0TX8A17T 重庆示例新材料有限公司 "$run-3" no
loan=$case
lend "$second_user" "$second" 91110302MA0TX12090 重庆示例检测有限公司 "$run-4" no
default "$second_user" "$second" "$loan"
slice contributions 250000.00 17 false
slice riskFund 100000.00 17 false
slice committee 290000.00 17 false
slice bank 390000.01 17 false
settle "$second_user" "$loan"
check "the risk fund holds" "$(balance "$second" riskFund)" 0.00

echo "The recovery comes back in the order of article 18"
request "$second_user" POST "/api/v1/cases/$loan/recoveries" \
    '{"date":"2022-09-15","facts":{"recovered":"820000.00","recoveryCosts":"20000.00"}}'
taken "recovery of 820,000.00, costs 20,000.00"
check "to the bank, its half and the escalated part" "$(it .split.totals.bank.amount)" 680000.01
check "to the risk fund" "$(it .split.totals.riskFund.amount)" 100000.00
check "to the contributions" "$(it .split.totals.contributions.amount)" 19999.99
check "by articles" \
    "$(it '[.split.slices[] | select(.amount.amount != "0.00") | "\(.bearer) \(.citation.article) ours=\(.citation.ours)"] | join(", ")')" \
    "bank 18 ours=true, committee 18 ours=true, riskFund 18 ours=false, contributions 18 ours=true"
check "the contributions hold" "$(balance "$second" contributions)" 19999.99
check "the risk fund holds" "$(balance "$second" riskFund)" 100000.00
request "$centre" GET "/api/v1/accounts/$scheme/bank/$second/fund/riskFund/statement"
check "the statement's last line" "$(it '.lines[-1] | "\(.date) \(.amount.amount) \(.balance.amount)"')" \
    "2022-09-15 100000.00 100000.00"

echo "The ledger, recomputed from its entries"
request "$centre" GET /api/v1/ledger/verification
check "clean" "$(it .clean)" true

finish
