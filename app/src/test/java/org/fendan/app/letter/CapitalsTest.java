package org.fendan.app.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.fendan.core.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Capital sums, as the rules for payment documents (正确填写票据和结算凭证的基本规定) write them. */
class CapitalsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                             0.00 | 零元整
                             0.01 | 壹分
                             0.09 | 玖分
                             0.10 | 壹角整
                             0.20 | 贰角整
                             0.99 | 玖角玖分
                             1.00 | 壹元整
                             1.01 | 壹元零壹分
                             1.10 | 壹元壹角整
                            10.00 | 壹拾元整
                            10.05 | 壹拾元零伍分
                            16.50 | 壹拾陆元伍角整
                           101.00 | 壹佰零壹元整
                           110.00 | 壹佰壹拾元整
                          1001.00 | 壹仟零壹元整
                          1010.00 | 壹仟零壹拾元整
                          1100.00 | 壹仟壹佰元整
                           325.04 | 叁佰贰拾伍元零肆分
                          1680.32 | 壹仟陆佰捌拾元叁角贰分
                          1409.50 | 壹仟肆佰零玖元伍角整
                          6007.14 | 陆仟零柒元壹角肆分
                         10000.00 | 壹万元整
                         10001.00 | 壹万零壹元整
                         10010.00 | 壹万零壹拾元整
                         10100.00 | 壹万零壹佰元整
                         11000.00 | 壹万壹仟元整
                         16409.02 | 壹万陆仟肆佰零玖元零贰分
                        100000.00 | 壹拾万元整
                        100001.00 | 壹拾万零壹元整
                        107000.53 | 壹拾万零柒仟元伍角叁分
                       1030000.00 | 壹佰零叁万元整
                       1030000.01 | 壹佰零叁万元零壹分
                      10000000.00 | 壹仟万元整
                      10000001.00 | 壹仟万零壹元整
                     100000000.00 | 壹亿元整
                     100000001.00 | 壹亿零壹元整
                     100010000.00 | 壹亿零壹万元整
                     110000000.00 | 壹亿壹仟万元整
                    1000000000.00 | 壹拾亿元整
                   10203040506.07 | 壹佰零贰亿零叁佰零肆万零伍佰零陆元零柒分
                 1000000000000.00 | 壹万亿元整
                 1000100000000.00 | 壹万零壹亿元整
                 1000000010000.00 | 壹万亿零壹万元整
                       -480000.00 | 负肆拾捌万元整
                            -0.01 | 负壹分
                            -1.20 | 负壹元贰角整
            """)
    void a_sum_is_written_in_capitals(String sum, String capitals) {
        assertThat(Capitals.of(Money.parse(sum))).isEqualTo(capitals);
    }

    @Test
    void the_largest_and_the_smallest_sum_there_are_have_their_words() {
        assertThat(Capitals.of(Money.ofFen(Long.MAX_VALUE))).isEqualTo("玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零柒分");
        assertThat(Capitals.of(Money.ofFen(Long.MIN_VALUE))).startsWith("负").endsWith("元零捌分");
    }
}
