# shellcheck shell=bash
# What the two loans of Xiamen have in common: from the application to the money, and the city's way to a payment.

city=pool/xiamen-tech-finance/fund/city

# xiamen_applies INSTITUTION_CODE REFERENCE DATE [CHANGES]: by the enterprise itself, for 3,000,000.00
xiamen_applies() {
    local facts
    facts=$(stated "{\"reference\":\"$run-$2\",\"enterprise\":\"$enterprise_code\"}")
    file "$enterprise" "$scheme" "$3" "$(jq -c "${4:-.}" <<<"$facts")" \
        "{\"bank\":\"$bank_code\",\"institution\":\"$1\"}"
}

# xiamen_lends INSTITUTION REVIEWED APPROVED SIGNED DISBURSED MATURES: for $case
xiamen_lends() {
    act "$1" review-institution "$2" "$agreed"
    act "$bank" review-bank "$2" "$agreed"
    act "$centre" approve "$3" "$agreed"
    act "$enterprise" sign-enterprise "$4" "$(signature 陈某（法定代表人）)"
    act "$owner" sign-owner "$4" "$(signature 陈某（企业主）)"
    act "$bank" disburse "$5" "{\"disbursed\":\"3000000.00\",\"disbursedOn\":\"$5\",\"maturesOn\":\"$6\",
        \"rate\":\"6.5\",\"signedOn\":\"$4\"}"
}

# xiamen_claims INSTITUTION CITY BANK OWN DATE: with each share as the institution computes it
xiamen_claims() {
    act "$1" claim "$5" "{\"creditRecordUnfit\":false,\"lendingRulesBroken\":false,\"cityShareStated\":\"$2\",
        \"bankShareStated\":\"$3\",\"institutionShareStated\":\"$4\"}"
}

# xiamen_pays CONFIRMED APPROVED PAID
xiamen_pays() {
    act "$centre" confirm-loss "$1" \
        '{"approved":true,"opinion":"损失属实","creditRecordUnfit":false,"lendingRulesBroken":false}'
    act "$leader" approve-payment "$2" "$agreed"
    act "$centre" pay "$3"
}

# interest_of SCHEME SUBSIDY: 700,000.00 paid on 10,000,000.00 for a year, above 1.4 times the benchmark
interest_of() {
    ask "$1" subsidies '{"date":"2020-02-20","facts":{"interestPaidInAll":"700000.00",
        "principalOwed":"10000000.00 2019-01-10 2020-01-10","signedOn":"2019-01-08","disbursedOn":"2019-01-10",
        "maturesOn":"2020-01-10"}}'
    subsidised interest "$2" 贷款贴息
}
