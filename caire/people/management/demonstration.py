"""What a demonstration begins with: its accounts, the institutions of the programme, and invented partners."""

from dataclasses import dataclass

from caire.people.models import Affiliation

SCHOOLS = {
    "arts-et-metiers": "Arts et Métiers",
    "cnam": "Cnam",
    "cesi": "CESI",
    "universite-bourgogne-europe": "Université Bourgogne Europe",
    "paris-school-of-business": "Paris School of Business",
}
# Nobody may take them for real ones.
PARTNERS = {
    "region-d-exemple-du-grand-large": "Région d’exemple du Grand-Large",
    "region-d-exemple-des-hautes-terres": "Région d’exemple des Hautes-Terres",
    "ville-d-exemple-sur-riviere": "Ville d’exemple-sur-Rivière",
    "ville-d-exemple-les-bains": "Ville d’exemple-les-Bains",
    "ville-d-exemple-la-neuve": "Ville d’exemple-la-Neuve",
    "agglomeration-d-exemple-du-vallon": "Agglomération d’exemple du Vallon",
    "pole-d-exemple-de-l-industrie": "Pôle d’exemple de l’industrie",
    "pole-d-exemple-de-la-sante": "Pôle d’exemple de la santé",
    "entreprise-d-exemple-energie": "Entreprise d’exemple Énergie",
    "entreprise-d-exemple-transports": "Entreprise d’exemple Transports",
}


@dataclass(frozen=True, slots=True)
class Example:
    """An account: its address exists nowhere. It has a role in one of the institutions, or none."""

    email: str
    does: str
    is_staff: bool = False
    institution: str = ""
    role: Affiliation.Role | None = None
    levels: tuple[int, ...] = ()


ACCOUNTS = [
    Example("apprenante@caire.example", "apprend"),
    Example("apprenant@caire.example", "apprend aussi, sur un autre appareil"),
    Example("gestion@caire.example", "administre", is_staff=True),
    Example(
        "coordination@caire.example",
        "coordonne à Arts et Métiers",
        institution="arts-et-metiers",
        role=Affiliation.Role.COORDINATOR,
    ),
    Example(
        "formation@caire.example",
        "forme au niveau 1, à Arts et Métiers",
        institution="arts-et-metiers",
        role=Affiliation.Role.TRAINER,
        levels=(1,),
    ),
]
