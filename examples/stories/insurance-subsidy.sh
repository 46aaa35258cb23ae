# shellcheck shell=bash
# 厦门科技保险补贴: two premiums of one year meet its ceiling; a policy is surrendered after its subsidy was returned.

insurance_subsidy() {
    local scheme=xiamen.insurance-subsidy before first second
    about $scheme
    fresh "$insurer" $scheme
    agree $scheme institution "$insurer_code" 2018-10-01
    inject $scheme city 2018-10-09 1000000.00
    before=$(holds $city)

    premium_of 500000.00 p1 2019-07-05 2019-07-10
    taken "application for a premium of 500,000.00"
    first=$case
    act "$centre" grant-premium 2019-07-25 "$agreed"
    premium_of 400000.00 p2 2019-08-05 2019-08-12
    taken "application for a premium of 400,000.00"
    second=$case
    act "$centre" grant-premium 2019-08-26 "$agreed"

    half $scheme 2019-H2 2020-01-06
    request "$centre" GET "/api/v1/payment-runs/$drawn"
    check "the run: due, pays, carries over" "$(it ".lines[] | select(.case == \"$first\" or .case == \"$second\")
        | \"\(.due.amount) \(.pays.amount) \(.carriedOver.amount)\"" | paste -sd '|')" \
        "200000.00 200000.00 0.00|160000.00 100000.00 60000.00"
    check "held back by, by article" \
        "$(it ".lines[] | select(.case == \"$second\") | .heldBackBy | \"\(.id) \(.citation.article)\"")" \
        "yearly-subsidy 保费补贴"
    pay_half 2020-01-10
    check "the city's money" "$(moved "$city" "$before")" -300000.00
    surrender
    half $scheme 2020-H1 2020-07-06
    pay_half 2020-07-10
    check "what was returned reopens the year: the rest is paid" \
        "$(it ".paid[] | select(.payee == \"enterprise-$enterprise_code\") | .amount.amount")" 60000.00
    check "the city's money" "$(moved "$city" "$before")" -160000.00
}

# premium_of AMOUNT REFERENCE PAID APPLIED
premium_of() {
    file "$enterprise" $scheme "$4" "$(stated "{\"reference\":\"$run-$2\",
        \"enterprise\":\"$enterprise_code\",\"premium\":\"$1\",\"premiumPaid\":\"$1\",\"premiumPaidOn\":\"$3\"}")" \
        "{\"institution\":\"$insurer_code\"}"
}

surrender() {
    echo " the first policy is surrendered"
    case=$first
    act "$enterprise" request-surrender 2020-02-03 '{"grounds":"停止该产品的生产"}'
    step "$centre" "$case" clear-surrender 2020-02-04
    refused "clearance before the subsidy is returned" 409 STEP_OUT_OF_ORDER 退保
    step "$centre" "$case" refund 2020-02-10 '{"subsidyReturned":"199999.99"}'
    check "a refund one fen short" "$status $(it '.errors[0].code // .code')" "422 REFUND_DIFFERS"
    act "$centre" refund 2020-02-10 '{"subsidyReturned":"200000.00"}'
    check "the city's money" "$(moved "$city" "$before")" -100000.00
    act "$centre" clear-surrender 2020-02-12
    check "the letter to the insurer" "$(it '.case.letters[-1].id')" clearance
}
