#!/usr/bin/env bash
# A story of every scheme, and of the schemes side by side, over HTTP, with its figures and articles checked.
#
# Runs against an app that is up: ./fendan demo, in another window, then this. It needs bash, curl and jq, and partners
# and enterprises the app knows no business of; elsewhere than with the demo, name users as user:key in the variables
# below. With names of stories (guarantee_loan, etown_micro, …) it tells only those.
set -uo pipefail

here=$(dirname "${BASH_SOURCE[0]}")
# shellcheck source=examples/lib.sh
source "$here/lib.sh"

bank=${FENDAN_BANK_1:-bank-x:demo-bank-x} bank_code=${FENDAN_BANK_1_CODE:-bank-x}
guarantor=${FENDAN_GUARANTOR:-guarantor-x:demo-guarantor-x} guarantor_code=${FENDAN_GUARANTOR_CODE:-guarantor-x}
insurer=${FENDAN_INSURER:-insurer-x:demo-insurer-x} insurer_code=${FENDAN_INSURER_CODE:-insurer-x}
colleagues_of "$bank" "${FENDAN_BANK_1_REVIEWER:-bank-x-reviewer:demo-bank-x-reviewer}"
colleagues_of "$guarantor" "${FENDAN_GUARANTOR_REVIEWER:-guarantor-x-reviewer:demo-guarantor-x-reviewer}"
colleagues_of "$insurer" "${FENDAN_INSURER_REVIEWER:-insurer-x-reviewer:demo-insurer-x-reviewer}"
# an enterprise of Xiamen and its owner, and another of Beijing
enterprise=${FENDAN_ENTERPRISE:-enterprise-x:demo-enterprise-x}
owner=${FENDAN_OWNER:-owner-x:demo-owner-x}
enterprise_code=${FENDAN_ENTERPRISE_CODE:-91350203MA2XN8KQ7T}
household=${FENDAN_HOUSEHOLD:-enterprise-y:demo-enterprise-y}
household_owner=${FENDAN_HOUSEHOLD_OWNER:-owner-y:demo-owner-y}
household_code=${FENDAN_HOUSEHOLD_CODE:-91110105MA01EXMP1H}

for part in common xiamen guarantee-loan insured-loan insurance-subsidy etown reguarantee tech-credit side-by-side years; do
    # shellcheck source=/dev/null
    source "$here/stories/$part.sh"
done

# tell STORY TITLE: unless other stories are asked for
tell() {
    [[ -z $wanted || " $wanted " == *" $1 "* ]] || return 0
    echo "$2"
    "$1"
}

wanted="$*"
tell guarantee_loan "A guarantee loan in Xiamen"
tell insured_loan "An insured loan in Xiamen"
tell insurance_subsidy "Two insured risks in Xiamen"
tell etown_micro "A micro firm of Beijing's development area"
tell etown_tech_sme "A technology firm of Beijing's development area"
tell reguarantee_batch "A portfolio re-guaranteed in Beijing"
tell tech_credit "A technology firm in Zhejiang"
tell matching "Every scheme asked at once"
tell comparison "Two cities compared"
tell years "The years in which the guarantee loan was in force"

echo "The ledger, recomputed from its entries"
request "$centre" GET /api/v1/ledger/verification
check "clean" "$(it .clean)" true

finish
