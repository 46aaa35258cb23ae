package org.fendan.core.reference;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.core.law.Text;

/** One of the sixteen industries 工信部联企业〔2011〕300号 tells apart, in its order. */
public enum Industry {
    AGRICULTURE("agriculture", "农、林、牧、渔业", "Agriculture, forestry, animal husbandry and fishery"),
    MANUFACTURING("manufacturing", "工业", "Industry (mining, manufacturing, utilities)"),
    CONSTRUCTION("construction", "建筑业", "Construction"),
    WHOLESALE("wholesale", "批发业", "Wholesale"),
    RETAIL("retail", "零售业", "Retail"),
    TRANSPORT("transport", "交通运输业", "Transport"),
    WAREHOUSING("warehousing", "仓储业", "Warehousing"),
    POST("post", "邮政业", "Postal services"),
    ACCOMMODATION("accommodation", "住宿业", "Accommodation"),
    CATERING("catering", "餐饮业", "Catering"),
    INFORMATION("information", "信息传输业", "Information transmission"),
    SOFTWARE("software", "软件和信息技术服务业", "Software and information technology services"),
    REAL_ESTATE("realEstate", "房地产开发经营", "Real estate development and operation"),
    PROPERTY_MANAGEMENT("propertyManagement", "物业管理", "Property management"),
    BUSINESS_SERVICES("businessServices", "租赁和商务服务业", "Leasing and business services"),
    OTHER("other", "其他未列明行业", "Other industries not listed");

    private static final Map<String, Industry> FOUND = Arrays.stream(values())
            .flatMap(
                    industry -> Stream.of(Map.entry(industry.code, industry), Map.entry(industry.label.zh(), industry)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String code;
    private final Text label;

    Industry(String code, String zh, String en) {
        this.code = code;
        this.label = Text.of(zh, en);
    }

    /** Finds an industry by its code ("software") or by its Chinese name as the regulation writes it. */
    public static Optional<Industry> find(String codeOrName) {
        return Optional.ofNullable(FOUND.get(codeOrName));
    }

    /** The short name files and answers use. */
    public String code() {
        return code;
    }

    public Text label() {
        return label;
    }
}
