# shellcheck shell=bash
# 北京经开区: a micro firm's loan from its filing to the compensation, and a technology firm's, by pure questions.

etown_micro() {
    local scheme=beijing.etown-micro area=pool/beijing-etown/fund/area before
    about $scheme
    fresh "$bank" $scheme
    agree $scheme bank "$bank_code" 2023-12-01
    inject $scheme area 2024-01-02 10000000.00
    before=$(holds $area)

    etown_loan "$run-e1" 2025-07-21
    step "$bank" "$case" claim 2026-05-06 '{}' "$(papers claim)"
    unmet "a claim on a report of the eleventh day" 征信报告
    act "$bank" register-report 2026-05-07 '{"creditReportDate":"2025-07-20"}'
    act "$bank" claim 2026-05-08
    bears area 2333333.33 补偿比例
    bears bank 5444444.44 补偿比例
    act "$centre" confirm 2026-05-20 "$agreed"
    act "$leader" approve-payment 2026-05-27 "$agreed"
    act "$centre" pay 2026-06-01
    check "the area's money" "$(moved "$area" "$before")" -2333333.33
    key_enterprise
}

# etown_loan REFERENCE REPORT: 8,000,000.00 to a firm without a title, of which 7,777,777.77 become non-performing
etown_loan() {
    file "$bank" $scheme 2025-07-01 "$(stated "{\"reference\":\"$1\",\"titles\":[]}")" '{}' file
    taken "filing of 8,000,000.00"
    act "$centre" review 2025-07-04 "$agreed"
    act "$centre" approve 2025-07-07 "$agreed"
    act "$bank" disburse 2025-07-10 \
        '{"disbursed":"8000000.00","disbursedOn":"2025-07-10","maturesOn":"2026-07-09","rate":"3.65"}'
    act "$bank" register-report 2025-07-22 "{\"creditReportDate\":\"$2\"}"
    act "$bank" repay 2026-01-07 '{"principalRepaid":"222222.23","interestPaid":"146000.00"}'
    act "$bank" non-performing 2026-04-27 \
        '{"overdueSince":"2026-01-20","nonPerformingPrincipal":"7777777.77","loanClass":"doubtful"}'
}

# with a title that is valid on the day of disbursement, and the day after its last
key_enterprise() {
    echo " pure questions"
    titled_until 2025-07-10
    bears area 3111111.10 补偿比例
    titled_until 2025-07-09
    bears area 2333333.33 补偿比例
}

titled_until() {
    ask $scheme losses "{\"date\":\"2026-05-06\",\"resources\":{\"area\":\"100000000.00\"},\"facts\":{
        \"nonPerformingPrincipal\":\"7777777.77\",\"disbursedOn\":\"2025-07-10\",
        \"titles\":[\"nationalHighTech 2022-07-11/$1\"]}}"
}

etown_tech_sme() {
    local scheme=beijing.etown-tech-sme lost='"nonPerformingPrincipal":"20000000.00"'
    about $scheme
    ask $scheme losses "$(non_performing "$lost,\"governmentGuarantee\":false")"
    bears area 10000000.00 补偿比例
    bears bank 10000000.00 补偿比例
    ask $scheme losses "$(non_performing "$lost,\"governmentGuarantee\":true,\"bankShare\":\"30\"")"
    bears guaranteeSide 14000000.00 银担分险
    bears area 4000000.00 银担补偿
    bears bank 2000000.00 补偿比例
    request "" POST "/api/v1/schemes/$scheme/losses" "$(non_performing "$lost,\"governmentGuarantee\":true")"
    check "without the agreed share" "$status $(it '[.errors[].code] | unique | join(" ")')" "422 TERM_MISSING"
    liabilities
}

non_performing() { echo "{\"date\":\"2026-05-06\",\"facts\":{$1},\"resources\":{\"area\":\"100000000.00\"}}"; }

# The report of the day of disbursement does not hold the loan of 25,000,000.00 yet: 50,000,000.00 in all pass.
liabilities() {
    local known
    known=$(jq -c '.example.loan + {disbursed: "25000000.00", creditReportDate: "2025-07-10"}' <<<"$about")
    owing "$known" 25000000.00
    check "25,000,000.00 on the report, with this loan 50,000,000.00" "$(it .outcome)" ADMITTED
    owing "$known" 25000000.01
    check "one fen more" "$(it '.outcome + " " + (.findings[] | select(.verdict == "UNMET") | .citation.article)')" \
        "REFUSED 总负债控制"
    owing "$(jq -c '.creditReportDate = "2025-07-11"' <<<"$known")" 50000000.00
    check "50,000,000.00 on a report of the day after, which holds it already" "$(it .outcome)" ADMITTED
}

owing() {
    ask $scheme admissions \
        "$(jq -c --arg owed "$2" '{date: "2025-07-01", facts: (. + {creditReportBalance: $owed})}' <<<"$1")"
}
