package dev.drawbridge.console.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever goes through the form comes out as it went in. */
final class RuleFormTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'id':'blocked','when':{'accounts':['444444444444']},'then':'reject','reason':'over'}",
                "{'id':'dev','when':{'organizationPaths':['o-1/r-1/ou-dev']},'then':'accept','limit':5}",
                "{'id':'office','when':{'tags':{'team':['billing','web'],'any':[]},'hours':{'from':"
                        + "'09:00','to':'17:00','zone':'Europe/Oslo','days':['MONDAY','FRIDAY']}},"
                        + "'then':'accept'}",
                "{'id':'four-eyes','then':'hold','people':2,'approvers':['arn:x','arn:y/*']}",
                "{'id':'busy','when':{'connectionsFrom':3,'connectionsBelow':9,'regions':['us-east-1'],"
                        + "'availabilityZoneIds':['use1-az1'],'principals':['*']},'then':'hold'}",
                "{'id':' spaced ','then':'maybe','reason':'two\\nlines','limit':'5','people':-1}",
                "{'id':'','then':7,'reason':'\\ttab','limit':12345678901,'people':2.5}",
                "{'id':7,'limit':1234567890,'people':'many','approvers':[' arn:x']}",
                "{'when':{},'then':'hold'}",
                "{'when':{'hours':{},'tags':{}},'then':'hold'}",
                "{'when':{'hours':{'from':'09:00 ','days':['FRIDAY','MONDAY']}},'then':'hold'}",
                "{'when':{'hours':{'days':[]},'connectionsBelow':'3','connectionsFrom':' '}}",
                "{'when':{'tags':{' team':['a'],'x':['b\\r\\nc']},'regions':['a ','b']}}",
                "{'id':'odd','when':{'accounts':['a,b',null],'unknown':{'x':1}},'then':'accept','more':[1]}"
            })
    void nothing_is_lost(String written) {
        var rule = JSON.readTree(written.replace('\'', '"'));
        assertThat(RuleForm.rule(new As(RuleReading.row(0, rule)))).isEqualTo(rule);
    }

    @Test
    void what_is_no_number_stays_as_it_was_typed() {
        var row = RuleReading.row(0, JSON.readTree("{\"then\":\"accept\",\"limit\":\"a few\"}"));
        assertThat(RuleForm.rule(new As(row)).path("limit").asString()).isEqualTo("a few");
    }

    @Test
    void rules_are_added_moved_and_removed() {
        var set =
                (ObjectNode)
                        JSON.readTree("{\"rules\":[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"c\"}]}");
        RuleSetForm.change(set, "down:0");
        assertThat(ids(set)).containsExactly("b", "a", "c");
        RuleSetForm.change(set, "up:2");
        assertThat(ids(set)).containsExactly("b", "c", "a");
        RuleSetForm.change(set, "up:0");
        RuleSetForm.change(set, "down:2");
        assertThat(ids(set)).containsExactly("b", "c", "a");
        RuleSetForm.change(set, "remove:1");
        RuleSetForm.change(set, "remove:9");
        RuleSetForm.change(set, "add");
        assertThat(ids(set)).containsExactly("b", "a", "");
    }

    private static List<String> ids(ObjectNode set) {
        return set.path("rules").valueStream().map(r -> r.path("id").asString("")).toList();
    }

    /** A row sent back as it was shown. */
    private record As(RuleRow row) implements RuleForm.Fields {

        @Override
        public String one(String name) {
            return name.equals("rest") ? row.rest() : row.of(name);
        }

        @Override
        public List<String> several(String name) {
            return RuleForm.DAYS.stream().filter(row.days()::contains).toList();
        }
    }
}
