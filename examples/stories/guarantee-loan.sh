# shellcheck shell=bash
# 厦门科技担保贷款: the enterprise applies itself; a loss, what the city bears of it, a recovery; the fee's subsidy.

guarantee_loan() {
    local scheme=xiamen.guarantee-loan before
    about $scheme
    fresh "$bank" $scheme
    agree $scheme bank "$bank_code" 2018-10-01 '{"bankShare":"20"}'
    agree $scheme institution "$guarantor_code" 2018-10-01
    inject $scheme city 2018-10-08 20000000.00
    before=$(holds $city)

    xiamen_applies "$guarantor_code" g 2019-06-12
    taken "application by the enterprise itself"
    step "$centre" "$case" approve 2019-06-14 "$agreed"
    refused "approval before the investigations" 409 STEP_OUT_OF_ORDER 申请方式
    step "$bank" "$case" sign-enterprise 2019-06-14 "$(signature 银行)"
    check "a bank does not sign for the enterprise" "$status" 403
    forged
    xiamen_lends "$guarantor" 2019-06-18 2019-06-27 2019-07-06 2019-07-10 2020-07-08
    fee_subsidy
    loss
    recovery
    questions_on_guarantee_loans
}

# A signature does not fit another document: a rehearsal tells, before the step is open.
forged() {
    request "$enterprise" POST "/api/v1/cases/$case/steps/sign-enterprise?dryRun=true" \
        "{\"date\":\"2019-06-14\",\"facts\":$(signature 陈某 | jq -c '.documentDigest |= sub("^."; "0")'),
            \"documents\":$(papers sign-enterprise)}"
    check "a signature of another document" "$status $(it '[.errors[].code] | join(" ")')" "422 SIGNATURE_WRONG"
}

# A fee of 75,000.00, of which the enterprise pays 1 %: 45,000.00 are subsidised, below 2 % of the loan.
fee_subsidy() {
    echo " the fee's subsidy, paid by the run of the half-year"
    act "$guarantor" ask-guarantee-fee 2019-07-22 '{"guaranteeFee":"75000.00","enterpriseFee":"30000.00"}'
    act "$centre" grant-guarantee-fee 2019-08-11 "$agreed"
    half $scheme 2019-H2 2020-01-06
    request "$centre" GET "/api/v1/payment-runs/$drawn"
    check "the run's line" "$(it ".lines[] | select(.case == \"$case\") | \"\(.payee) \(.pays.amount) \(.citation.article)\"")" \
        "institution-$guarantor_code 45000.00 担保费补贴"
    request "$leader" GET "/api/v1/payment-runs/$drawn/export.csv"
    check "the list for the finance bureau" "$(grep -c "$guarantor_code,45000.00,.*担保费补贴" <<<"$body")" 1
    pay_half 2020-01-10
    check "paid to the guarantor" "$(it ".paid[] | select(.payee == \"institution-$guarantor_code\") | .amount.amount")" 45000.00
    check "the city's money" "$(moved "$city" "$before")" -45000.00
    request "$(signer "$centre" pay)" POST "/api/v1/payment-runs/$drawn/payments" '{"date":"2020-01-10"}'
    check "paid again: nobody" "$status $(it '.paid | length')" "200 0"
    check "the city's money still" "$(moved "$city" "$before")" -45000.00
}

loss() {
    echo " the loss"
    act "$bank" repay 2020-07-08 '{"principalRepaid":"1765432.11","interestPaid":"197166.67"}'
    act "$bank" overdue 2020-07-16 '{"overdueSince":"2020-07-09","lostPrincipal":"1234567.89"}'
    act "$bank" notify-responsibility 2020-07-21
    check "the letter" "$(it '.case.letters[-1].title.zh')" 履行代偿责任通知书
    act "$guarantor" pay-bank 2020-08-20 '{"guarantorPaid":"1234567.89","guarantorPaidOn":"2020-08-20"}'
    xiamen_claims "$guarantor" 493827.15 246913.57 493827.17 2020-08-31
    bears city 493827.15 风险分担
    bears bank 246913.57 "风险分担(一)"
    bears guarantor 493827.17 "风险分担(一)"
    xiamen_pays 2020-09-15 2020-09-25 2020-09-30
    check "the city's money" "$(moved "$city" "$before")" -538827.15
}

# 200,000.00 net, in proportion to what each bore; the odd fen to the guarantor
recovery() {
    echo " the recovery"
    act "$guarantor" recover 2021-02-02 '{"recovered":"220000.00","recoveryCosts":"20000.00"}'
    bears guarantor 80000.02 "风险分担(二)"
    bears city 79999.99 "风险分担(二)"
    bears bank 39999.99 "风险分担(二)"
    check "the city's money" "$(moved "$city" "$before")" -458827.16
}

questions_on_guarantee_loans() {
    echo " pure questions"
    local lost='"lostPrincipal":"1234567.89","bankShare":"20","creditRecordUnfit":false,"lendingRulesBroken":false'
    ask $scheme losses "{\"date\":\"2020-08-20\",\"facts\":{$lost},
        \"resources\":{\"city\":\"50000000.00\",\"net-compensation\":\"30000000.00\"}}"
    bears city 493827.15 风险分担
    ask $scheme losses "{\"date\":\"2020-08-20\",\"facts\":{$lost},
        \"resources\":{\"city\":\"50000000.00\",\"net-compensation\":\"200000.00\"}}"
    bears city 200000.00 风险分担
    bears guarantor 787654.32 "风险分担(一)"
    fee_of 300000.00 100000.00 180000.00
    fee_of 250000.00 100000.00 150000.00
    interest_of $scheme 123491.66
}

# fee_of FEE ENTERPRISE SUBSIDY: on a loan of 10,000,000.00
fee_of() {
    ask $scheme subsidies "{\"date\":\"2020-02-20\",\"facts\":{\"loanAmount\":\"10000000.00\",
        \"disbursed\":\"10000000.00\",\"guaranteeFee\":\"$1\",\"enterpriseFee\":\"$2\"}}"
    subsidised guarantee-fee "$3" 担保费补贴
}
