import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0004_persons_have_no_name'),
    ]

    operations = [
        migrations.CreateModel(
            name='Institution',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(help_text='Le mot qui le désigne dans l’adresse de ses pages.', unique=True, verbose_name='adresse')),
                ('name', models.CharField(max_length=200, verbose_name='nom')),
                ('kind', models.CharField(choices=[('school', 'établissement'), ('partner', 'partenaire')], max_length=10, verbose_name='genre')),
                ('is_demonstration', models.BooleanField(default=False, verbose_name='démonstration')),
                ('contact', models.EmailField(blank=True, max_length=254, verbose_name='contact')),
            ],
            options={
                'verbose_name': 'organisme',
            },
        ),
        migrations.CreateModel(
            name='Affiliation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(choices=[('learner', 'apprenant·e'), ('trainer', 'formateur ou formatrice'), ('coordinator', 'coordination'), ('author', 'auteur ou autrice')], max_length=12, verbose_name='rôle')),
                ('since', models.DateField(default=django.utils.timezone.localdate, verbose_name='depuis le')),
                ('until', models.DateField(blank=True, help_text='Dernier jour, compris. Mettez hier pour retirer le rôle tout de suite\xa0; rien s’il dure.', null=True, verbose_name='jusqu’au')),
                ('levels', models.JSONField(blank=True, default=list, verbose_name='niveaux')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='affiliations', to='people.person', verbose_name='personne')),
                ('institution', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='affiliations', to='people.institution', verbose_name='organisme')),
            ],
            options={
                'verbose_name': 'rôle',
                'constraints': [models.CheckConstraint(condition=models.Q(('until__isnull', True), ('until__gte', models.F('since')), _connector='OR'), name='affiliation_ends_after_it_begins', violation_error_message='Le dernier jour est avant le premier.'), models.UniqueConstraint(condition=models.Q(('until__isnull', True)), fields=('institution', 'person', 'role'), name='affiliation_runs_once')],
            },
        ),
    ]
