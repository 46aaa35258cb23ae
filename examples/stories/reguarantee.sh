# shellcheck shell=bash
# 北京再担保批量化分险: a portfolio in one file, row by row; one compensation; the figures of a period.

reguarantee_batch() {
    local scheme=beijing.reguarantee-batch pool=pool/beijing-reguarantee/fund/reguarantor before first
    about $scheme
    fresh "$guarantor" $scheme
    agree $scheme bank "$bank_code" 2022-01-01
    agree $scheme institution "$guarantor_code" 2022-01-01 '{"reguaranteeShare":"40","feeRate":"0.3"}'
    inject $scheme reguarantor 2022-01-04 5000000.00
    before=$(holds $pool)

    local file answer
    file=$(portfolio)
    send_batch "$file" "&dryRun=true"
    check "a rehearsal keeps nothing" "$status $(it '"\(.dryRun) \(.counts.accepted)"')" "200 true 2"
    send_batch "$file"
    taken "portfolio of five rows"
    answer=$body
    check "accepted and refused" "$(it '.counts | "\(.accepted) \(.refused)"')" "2 3"
    check "row by row" "$(it '.rows[] | "\(.line) \(.outcome) \(.errors[0].column // "-") \(.errors[0].code // "-")
        \(.errors[0].citation.article // "-")" | gsub("\\s+"; " ")' | paste -sd '|')" "$(paste -sd '|' <<'ROWS'
2 ACCEPTED - - -
3 ACCEPTED - - -
4 REFUSED balance REQUIREMENT_UNMET 单户1000万元以下
5 REFUSED assets REQUIREMENT_UNMET 批量化分险
6 REFUSED loanAmount VALUE_INVALID -
ROWS
)"
    batch=$(it .id) first=$(it '.rows[0].case')
    send_batch "$file"
    check "sent again" "$(it '"\(.id) " + (.counts | "\(.accepted) \(.alreadyThere) \(.refused)")')" "$batch 0 2 3"
    check "the same cases" "$(it '[.rows[].case] | tostring')" "$(jq -r '[.rows[].case] | tostring' <<<"$answer")"
    request "$guarantor" GET "/api/v1/cases?scheme=$scheme"
    check "nothing was filed twice" "$(it '.cases | length')" 2
    to_the_loan
    compensation
    figures
}

portfolio() {
    echo reference,enterprise,enterpriseName,loanAmount,employees,revenue,assets,district,industry,guaranteeFrom,isBatch,soleTrader,cultureOrTourism,guarantor
    local same=2022-04-12,true,false,false,guohua
    echo "$run-r1,$household_code,北京示例便民餐饮有限公司,800000.00,24,6200000.00,1800000.00,chaoyang,catering,$same"
    echo "$run-r2,91110112MA01EXMP2Q,北京示例百货有限公司,10000000.00,18,9600000.00,2100000.00,tongzhou,retail,$same"
    echo "$run-r3,91110111MA01EXMP3D,北京示例货运有限公司,10000000.01,40,9800000.00,3100000.00,fangshan,transport,$same"
    echo "$run-r4,91110113MA01EXMP4D,北京示例连锁餐饮有限公司,900000.00,240,62000000.00,41000000.00,shunyi,catering,$same"
    echo "$run-r5,91110105MA01EXMP5X,北京示例书店有限公司,90万,9,1200000.00,600000.00,chaoyang,retail,$same"
}

# send_batch FILE [MORE]
send_batch() {
    send text/csv "$guarantor" POST "/api/v1/batches?scheme=$scheme&date=2022-04-06&bank=$bank_code${2:-}" "$1"
}

# each_case USER STEP DATE [FACTS]: a step on every case of the batch
each_case() {
    request "$(signer "$1" "$2")" POST "/api/v1/batches/$batch/steps/$2" "{\"date\":\"$3\",\"facts\":${4:-{\}}}"
    check "$2 on every case" "$status $(it '[.results[].outcome] | unique | join(" ")')" "200 TAKEN"
}

to_the_loan() {
    each_case "$centre" accept 2022-04-07 "$agreed"
    each_case "$guarantor" pay-fee 2022-04-08
    check "fees of 0.3 % and 0.5 %" "$(moved $pool "$before")" 32400.00
    case=$first
    act "$household" sign-enterprise 2022-04-11 "$(signature 王某（法定代表人）)"
    act "$household_owner" sign-owner 2022-04-11 "$(signature 王某（企业主）)"
    act "$bank" disburse 2022-04-12 '{"disbursed":"800000.00","disbursedOn":"2022-04-12","maturesOn":"2023-04-11"}'
    act "$bank" repay 2022-10-11 '{"principalRepaid":"199999.99","interestPaid":"19200.00"}'
}

compensation() {
    act "$guarantor" claim 2023-05-11 '{"guarantorPaid":"600000.01","overdueSince":"2023-04-12"}'
    bears reguarantor 240000.00 代偿补偿
    bears guarantor 360000.01 代偿补偿
    act "$centre" confirm 2023-05-16 "$agreed"
    act "$leader" approve-payment 2023-05-18 "$agreed"
    act "$centre" pay 2023-05-19
}

# What was accepted counts when it was approved, what was paid when it was paid.
figures() {
    statistics 2022-04-01 2022-06-30
    check "new in the second quarter: volume, households, in batches" \
        "$(it '.all | "\(.newVolume.value.amount) \(.newHouseholds.value) \(.batchVolume.value.amount) \(.batchShare.value)"')" \
        "10800000.00 2 10800000.00 100.00"
    check "the year before" "$(it '.all.newVolume | "\(.base.amount) \(.growth.noBase)"')" "0.00 true"
    statistics 2023-04-01 2023-06-30
    check "a year later: nothing new, one compensation" \
        "$(it '.all | "\(.newVolume.value.amount) \(.newVolume.base.amount) \(.compensation.value.amount)"')" \
        "0.00 10800000.00 240000.00"
}

# statistics FROM LAST_DAY: as the guarantor sees its own
statistics() { request "$guarantor" GET "/api/v1/statistics?scheme=$scheme&from=$1&lastDay=$2"; }
