package piilo.recruiters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecruiterTitleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Recruiter",
                "Senior Technical Recruiter",
                "Recruiter at Google",
                "Freelance recruiter | EMEA",
                "Recruitment Consultant",
                "Recruitment Manager, Nordics",
                "Recruiting Lead",
                "Head of Recruitment at Kone",
                "Headhunter",
                "CEO & Headhunter",
                "Talent Acquisition Partner",
                "Talent Acquisition Team Lead",
                "Director, Talent Acquisition (EMEA)",
                "Global Talent Acquisition – Engineering",
                "Talent Sourcer",
                "Sourcer",
                "Tech Talent Partner",
                "Partner, Executive Search",
                "Researcher – Executive Search",
                "Search Consultant",
                "HR and recruitment specialist",
                "Rekrytoija",
                "IT-rekrytoija",
                "Vanhempi rekrytointikonsultti",
                "REKRYTOINTIKONSULTTI",
                "Rekrytointiasiantuntija, Barona",
                "Rekrytointipäällikkö",
                "HR- ja rekrytointivastaava",
                "Suorahaku",
                "Suorahakukonsultti",
                "Partneri, suorahaku ja johdon arviointi",
                "Päänmetsästäjä",
                "Rekrytoinnin asiantuntija",
                "Rekryterare",
                "IT-rekryterare",
                "Rekryteringskonsult",
                "Senior rekryteringskonsult hos Academic Work",
                "Rekryteringschef",
                "Chefsrekrytering",
                "Chefsrekryterare & partner",
                "Konsult inom executive search"
            })
    void proposesWhoFindsPeopleForALiving(String title) {
        assertThat(RecruiterTitle.sounds(title)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Software engineer at a recruiting software company",
                "Recruit training sergeant",
                "Recruit",
                "Software Engineer, LinkedIn Recruiter",
                "Product manager, recruiter tools",
                "Engineer for recruiters",
                "Account executive at Executive Search Oy",
                "Search Engine Marketing Specialist",
                "Sales executive, search engine marketing",
                "Executive search engine optimiser",
                "Head of Search",
                "Enterprise Search Engineer",
                "Ex-recruiter",
                "Former headhunter",
                "Entinen rekrytoija",
                "Tidigare rekryterare",
                "Outsourcer",
                "Resource planner",
                "Crowdsourcing lead",
                "Talent Manager",
                "Talented generalist",
                "Clinical trial recruitment",
                "Recruitment marketing",
                "Henkilöstövuokraus",
                "Henkilöstöpäällikkö",
                "HR Business Partner",
                "Rekrytointi",
                "Rekrytointijärjestelmän tuotepäällikkö",
                "Rekrytoijan työkalut",
                "Metsästäjä",
                "Rekryteringssystem, utvecklare",
                "Ekonom hos Headhunter AB",
                "CFO at Headhunter Group"
            })
    void leavesOutWhoOnlySoundsLikeIt(String title) {
        assertThat(RecruiterTitle.sounds(title)).isFalse();
    }
}
