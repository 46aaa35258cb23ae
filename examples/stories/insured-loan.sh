# shellcheck shell=bash
# 厦门科技保证保险贷款: an insurer stands behind the loan, pays, and claims from the city.

insured_loan() {
    local scheme=xiamen.insured-loan before
    about $scheme
    fresh "$bank" $scheme
    agree $scheme bank "$bank_code" 2018-10-01 '{"bankShare":"20"}'
    agree $scheme institution "$insurer_code" 2018-10-01
    inject $scheme city 2018-10-08 5000000.00
    before=$(holds $city)

    xiamen_applies "$insurer_code" i 2019-06-12 '.loanAmount = "3000000.01"'
    unmet "3,000,000.01" 最高300万元
    xiamen_applies "$insurer_code" i 2019-06-12 '.loanInsured = false'
    unmet "a loan nobody insures" 申请方式
    xiamen_applies "$insurer_code" i 2019-06-12
    taken "application of 3,000,000.00"
    xiamen_lends "$insurer" 2019-06-18 2019-06-27 2019-07-06 2019-07-10 2020-07-08
    act "$bank" overdue 2020-07-16 '{"overdueSince":"2020-07-09","lostPrincipal":"3000000.00"}'
    act "$bank" notify-responsibility 2020-07-21
    act "$insurer" pay-bank 2020-08-20 '{"insurerPaid":"3000000.00","insurerPaidOn":"2020-08-20"}'
    xiamen_claims "$insurer" 1200000.00 600000.00 1200000.00 2020-08-31
    bears city 1200000.00 风险分担
    bears bank 600000.00 "风险分担(一)"
    bears insurer 1200000.00 "风险分担(一)"
    xiamen_pays 2020-09-15 2020-09-25 2020-09-30
    check "the city's money" "$(moved "$city" "$before")" -1200000.00
    insured_cap
    interest_of $scheme 185237.50
}

# 10,000,000.00 in all to one institution, of which 1,200,000.00 are used
insured_cap() {
    check "the cap of an insurer, by article" \
        "$(jq -r '.caps[] | select(.id == "net-compensation") | "\(.limit.amount) \(.citation.article)"' <<<"$about")" \
        "10000000.00 累计净代偿"
    check "what is left of it" "$(holds "$scheme/cap/net-compensation/$insurer_code/left")" 8800000.00
}
