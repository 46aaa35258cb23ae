package org.fendan.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Which files a job reads, and how it counts their rows. */
class FilesTest extends JobFolder {

    @Test
    void several_files_are_numbered_as_one() throws IOException {
        Files.createDirectory(folder.resolve("in"));
        file("in/b.csv", "enterprise,loanAmount", FIRM + ",2.00");
        file("in/a.csv", "\uFEFFenterprise,loanAmount", FIRM + ",1.00");
        String in = folder.resolve("in").toString();
        assertThat(LocalSpark.job(
                        "admit",
                        "--in",
                        in,
                        "--out",
                        out(),
                        "--date",
                        "2021-04-01",
                        "--scheme",
                        "chongqing.assist-loan"))
                .startsWith("0: 2 ");
        assertThat(answers()).hasSize(3);
        assertThat(answers().get(1)).startsWith("2," + FIRM + ",chongqing.assist-loan,UNDECIDED,");
        assertThat(answers().get(2)).startsWith("4," + FIRM);
        file("in/c.csv", "enterprise,employees", FIRM + ",2");
        assertThat(LocalSpark.job(
                        "match", "--in", in, "--out", folder.resolve("more").toString()))
                .contains("c.csv is not that of");
    }

    @Test
    void a_file_is_read_in_the_encoding_it_is_said_to_have() throws IOException {
        Path in = folder.resolve("rows.csv");
        Files.writeString(in, "enterprise,enterpriseName\n" + FIRM + ",示例企业\n", Charset.forName("GB18030"));
        String[] wrong = {"match", "--in", in.toString(), "--out", out(), "--date", "2021-04-01", "--lang", "en"};
        assertThat(LocalSpark.job(wrong)).isEqualTo("0: 1 rows, 1 of them with something wrong\n");
        assertThat(answers().get(1)).contains("INVALID").contains("encoding");
        String[] right = {
            "match", "--in", in.toString(), "--out", out() + "2", "--date", "2021-04-01", "--encoding", "GB18030"
        };
        assertThat(LocalSpark.job(right)).startsWith("0: 1 行，其中 0 行");
        assertThat(LocalSpark.job("match", "--in", "a", "--out", "b", "--encoding", "UTF-99"))
                .contains("no encoding UTF-99");
    }

    @Test
    void parquet_may_have_types_of_its_own_as_long_as_they_are_exact() {
        StructType schema = new StructType()
                .add("enterprise", DataTypes.StringType)
                .add("employees", DataTypes.IntegerType)
                .add("loanAmount", DataTypes.createDecimalType(18, 2))
                .add("disbursedOn", DataTypes.DateType)
                .add("securityGiven", DataTypes.BooleanType)
                .add("titles", DataTypes.createArrayType(DataTypes.StringType));
        Object[] row = {FIRM, 46, new BigDecimal("3000000.00"), Date.valueOf("2021-04-28"), true, List.of()};
        String in = folder.resolve("typed").toString();
        LocalSpark.session()
                .createDataFrame(List.of(RowFactory.create(row)), schema)
                .write()
                .parquet(in);
        Table table = ParquetTable.read(LocalSpark.session(), in);
        assertThat(table.rows().collectAsList().get(0).<String>getList(1))
                .containsExactly(FIRM, "46", "3000000.00", "2021-04-28", "true", "[]");

        StructType rough =
                new StructType().add("loanAmount", DataTypes.DoubleType).add("assets", DataTypes.FloatType);
        String other = folder.resolve("rough").toString();
        LocalSpark.session()
                .createDataFrame(List.of(RowFactory.create(1.5, 2.5f)), rough)
                .write()
                .parquet(other);
        assertThat(LocalSpark.job("match", "--in", other, "--out", out(), "--format", "parquet"))
                .contains("the column loanAmount double has to be")
                .contains("the column assets float has to be");
    }
}
