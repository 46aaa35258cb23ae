# shellcheck shell=bash
# 浙江创新积分: a jar that is dropped in, so that it may be absent; 70 points are not enough, and three days are.

tech_credit() {
    local scheme=zhejiang.tech-credit
    request "" GET "/api/v1/schemes/$scheme"
    if [[ $status == 404 ]]; then
        echo "  passed over: $scheme is not loaded; start the app with --plugins app/target/plugins"
        return
    fi
    about $scheme
    fresh "$bank" $scheme
    scored 70 && check "70 points" "$(it '.outcome + " " + (.findings[] | select(.verdict == "UNMET") | .citation.article)')" \
        "REFUSED 积分超过70分"
    scored 70.01 && check "70.01 points" "$(it .outcome)" ADMITTED
    agree $scheme bank "$bank_code" 2025-08-06
    file "$bank" $scheme 2025-09-01 "$(stated "{\"reference\":\"$run-t\",\"innovationScore\":\"70\"}")" '{}'
    unmet "an application with 70 points" 积分超过70分
    file "$bank" $scheme 2025-09-01 "$(stated "{\"reference\":\"$run-t\"}")" '{}'
    taken "application for 9,000,000.00"
    act "$centre" share-data 2025-09-02 '{"sharedData":"科技部门：创新积分；知识产权部门：专利"}'
    act "$bank" review 2025-09-03 "$agreed"
    act "$bank" approve 2025-09-04 "$agreed"
    request "$bank" GET "/api/v1/statistics?scheme=$scheme&from=2025-09-01&lastDay=2025-09-30"
    check "approved, and after how many days" \
        "$(it '.all | "\(.newVolume.value.amount) \(.approvalShortest.value)"')" "9000000.00 3"
}

scored() {
    ask $scheme admissions \
        "$(jq -c --arg score "$1" '{date: "2025-09-01", facts: (.example.loan + {innovationScore: $score})}' <<<"$about")"
}
