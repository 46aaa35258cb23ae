package org.fendan.app.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.core.law.Text;
import tools.jackson.databind.JsonNode;

/** What the stages of a case are called; a procedure's own word stands where none is known here. */
public final class Stages {

    private static final Map<String, Text> NAMES = names();

    private Stages() {}

    /** One stage to choose. */
    public record Choice(String code, String label) {}

    /** The name of a case's stage; where none is known here, the step that led to it says. */
    public static String label(JsonNode file, Tongue tongue) {
        String stage = file.path("stage").asString("");
        return Optional.ofNullable(NAMES.get(stage))
                .map(name -> name.in(tongue.language()))
                .orElseGet(() -> file.has("stageName") ? tongue.of(file.path("stageName")) : stage);
    }

    public static List<Choice> all(Tongue tongue) {
        List<Choice> all = new ArrayList<>();
        NAMES.forEach((code, name) -> all.add(new Choice(code, name.in(tongue.language()))));
        return all;
    }

    private static Map<String, Text> names() {
        Map<String, Text> names = new LinkedHashMap<>();
        names.put("filed", Text.of("已申请", "filed"));
        names.put("reviewed", Text.of("银行已审核", "reviewed by the bank"));
        names.put("approved", Text.of("已同意", "approved"));
        names.put("contributed", Text.of("已缴费", "charge paid"));
        names.put("contracted", Text.of("已签约", "contracted"));
        names.put("live", Text.of("已放款", "live"));
        names.put("notice-owed", Text.of("待告知放款", "notice owed"));
        names.put("increase-filed", Text.of("已申请增贷", "increase filed"));
        names.put("increase-reviewed", Text.of("增贷已审核", "increase reviewed"));
        names.put("renewal-filed", Text.of("已申请续贷", "renewal filed"));
        names.put("renewal-approved", Text.of("续贷已同意", "renewal approved"));
        names.put("renewal-notice-owed", Text.of("待告知续贷", "notice of renewal owed"));
        names.put("overdue", Text.of("逾期", "overdue"));
        names.put("claimed", Text.of("已申请代偿", "claimed"));
        names.put("overdue-confirmed", Text.of("逾期已确认", "overdue confirmed"));
        names.put("jointly-confirmed", Text.of("已共同确认", "jointly confirmed"));
        names.put("payment-approved", Text.of("代偿已批准", "payment approved"));
        names.put("compensated", Text.of("已代偿", "compensated"));
        names.put("blacklisted", Text.of("已列入黑名单", "blacklisted"));
        names.put("written-off", Text.of("已核销", "written off"));
        names.put("settled", Text.of("已结清", "settled"));
        names.put("refused", Text.of("未同意", "refused"));
        names.put("withdrawn", Text.of("已撤回", "withdrawn"));
        return names;
    }
}
