package io.ringloop.surveys.store;

import io.ringloop.shared.Times;
import io.ringloop.surveys.SurveyAnswer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code surveys.answer}: one row for each survey, never changed. */
@Component
public class AnswerStore {

    private final JdbcClient jdbc;

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(UUID survey, SurveyAnswer answer) {
        jdbc.sql("""
                        insert into surveys.answer (survey_id, attitude, efficiency, accuracy, solved, comment, given_at)
                        values (:survey, :attitude, :efficiency, :accuracy, :solved, :comment, :at)
                        """)
                .param("survey", survey)
                .param("attitude", answer.attitude())
                .param("efficiency", answer.efficiency())
                .param("accuracy", answer.accuracy())
                .param("solved", answer.solved())
                .param("comment", answer.comment())
                .param("at", Times.bind(answer.givenAt()))
                .update();
    }

    public Optional<SurveyAnswer> find(UUID survey) {
        return jdbc.sql("select * from surveys.answer where survey_id = :survey")
                .param("survey", survey)
                .query(AnswerStore::answer)
                .optional();
    }

    static SurveyAnswer answer(ResultSet row, int number) throws SQLException {
        return new SurveyAnswer(
                row.getInt("attitude"),
                row.getInt("efficiency"),
                row.getInt("accuracy"),
                solved(row),
                row.getString("comment"),
                Times.read(row, "given_at"));
    }

    private static @Nullable Boolean solved(ResultSet row) throws SQLException {
        return row.getObject("solved", Boolean.class);
    }
}
