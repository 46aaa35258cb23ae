# shellcheck shell=bash
# Time goes by in Xiamen: a way in that closes after a day, the scheme's end, and a claim after it.

years() {
    local scheme=xiamen.guarantee-loan
    only_an_entry 2019-06-30 $scheme ADMITTED
    only_an_entry 2019-07-01 $scheme "REFUSED 三大改变(二)"
    only_an_entry 2019-06-30 xiamen.insurance-subsidy ADMITTED
    only_an_entry 2019-07-01 xiamen.insurance-subsidy ADMITTED

    about $scheme
    request "$centre" GET "/api/v1/cases?scheme=$scheme&bank=$bank_code"
    if [[ $(it '.cases | length') == 0 ]]; then
        agree $scheme bank "$bank_code" 2018-10-01 '{"bankShare":"20"}'
        agree $scheme institution "$guarantor_code" 2018-10-01
    fi
    inject $scheme city 2021-01-04 1000000.00
    xiamen_applies "$guarantor_code" y2 2021-10-01
    check "an application of 2021-10-01" "$status $(it '.errors[0].code')" "422 NOT_IN_FORCE"
    xiamen_applies "$guarantor_code" y1 2021-09-22
    taken "an application of 2021-09-22"
    xiamen_lends "$guarantor" 2021-09-27 2021-10-08 2021-10-18 2021-10-20 2022-10-19
    claim_after_the_end
}

# only_an_entry DATE SCHEME ANSWER: for an enterprise that has an entry number of 2019, and no title
only_an_entry() {
    about "$2"
    ask "$2" admissions "$(jq -c --arg date "$1" '{date: $date, facts: (.example.loan + {titles: [],
        techSmeEntry: true, techSmeEntryYear: 2019}
        | (if has("premium") then . + {premiumPaidOn: "2019-06-28", coverFrom: "2019-06-20", coverUntil: "2020-06-19"}
            else . end))}' <<<"$about")"
    check "an entry number of 2019 alone, on $1, in $2" \
        "$(it '([.findings[] | select(.verdict == "UNMET") | .citation.article] | join(" ")) as $by
            | .outcome + (if $by == "" then "" else " " + $by end)')" "$3"
}

claim_after_the_end() {
    local before
    before=$(holds $city)
    act "$bank" overdue 2022-10-27 '{"overdueSince":"2022-10-20","lostPrincipal":"1000000.00"}'
    act "$bank" notify-responsibility 2022-10-28
    act "$guarantor" pay-bank 2022-11-15 '{"guarantorPaid":"1000000.00","guarantorPaidOn":"2022-11-15"}'
    xiamen_claims "$guarantor" 400000.00 200000.00 400000.00 2022-11-21
    bears city 400000.00 风险分担
    xiamen_pays 2022-12-05 2022-12-12 2022-12-15
    check "paid under the edition of 2019" "$(it .case.edition) $(moved $city "$before")" "2019-05-08 -400000.00"
}
